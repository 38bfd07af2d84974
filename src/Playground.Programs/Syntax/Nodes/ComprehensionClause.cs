using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>for target in iterable if condition</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">As of an assignment.</param>
/// <param name="Iterable">That of the first clause is evaluated outside of the comprehension.</param>
/// <param name="Conditions">All must hold.</param>
internal sealed record ComprehensionClause(SourceSpan Span, Expression Target, Expression Iterable, ImmutableArray<Expression> Conditions)
    : Node(Span);
