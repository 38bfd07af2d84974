namespace Playground.Programs.Syntax.Nodes;

/// <summary>What a <c>with</c> enters.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Context">Has <c>__enter__</c> and <c>__exit__</c>.</param>
/// <param name="Target">What comes after <c>as</c>.</param>
internal sealed record WithItem(SourceSpan Span, Expression Context, Expression? Target) : Node(Span);
