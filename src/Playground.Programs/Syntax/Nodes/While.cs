using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>while test: body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Test">Evaluated before each round.</param>
/// <param name="Body">At least one statement.</param>
/// <param name="Else">What is done when the loop ends without a break; empty for nothing.</param>
internal sealed record While(SourceSpan Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> Else)
    : Statement(Span);
