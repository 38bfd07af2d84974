using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>a = b = value</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Targets">From left to right; names, attributes, subscripts, or lists and tuples of them with at most one starred.</param>
/// <param name="Value">Evaluated once, before the targets.</param>
internal sealed record Assign(SourceSpan Span, ImmutableArray<Expression> Targets, Expression Value) : Statement(Span);
