using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>def name(parameters): body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">As written.</param>
/// <param name="Parameters">Their defaults are evaluated where the definition stands.</param>
/// <param name="Returns">The annotation after the arrow.</param>
/// <param name="Body">At least one statement.</param>
internal sealed record FunctionDefinition(
    SourceSpan Span,
    string Name,
    ParameterList Parameters,
    Expression? Returns,
    ImmutableArray<Statement> Body)
    : Statement(Span);
