using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>[a, *b]</c>; also a target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Elements">May be starred.</param>
internal sealed record ListDisplay(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span);
