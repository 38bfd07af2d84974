using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>class Name(base): body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">As written.</param>
/// <param name="Bases">At most one in an accepted program.</param>
/// <param name="Body">At least one statement.</param>
internal sealed record ClassDefinition(SourceSpan Span, string Name, ImmutableArray<Expression> Bases, ImmutableArray<Statement> Body)
    : Statement(Span);
