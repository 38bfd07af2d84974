using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>for target in iterable: body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">As of an assignment.</param>
/// <param name="Iterable">Evaluated once.</param>
/// <param name="Body">At least one statement.</param>
/// <param name="Else">What is done when the loop ends without a break; empty for nothing.</param>
internal sealed record For(
    SourceSpan Span,
    Expression Target,
    Expression Iterable,
    ImmutableArray<Statement> Body,
    ImmutableArray<Statement> Else)
    : Statement(Span);
