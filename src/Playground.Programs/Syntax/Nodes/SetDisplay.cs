using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>{a, *b}</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Elements">At least one; may be starred.</param>
internal sealed record SetDisplay(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span);
