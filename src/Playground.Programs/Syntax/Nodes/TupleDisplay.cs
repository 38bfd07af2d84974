using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>a, *b</c>, with or without parentheses; also a target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Elements">May be starred.</param>
internal sealed record TupleDisplay(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span);
