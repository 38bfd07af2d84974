namespace Playground.Programs.Syntax.Nodes;

/// <summary>One item of a dict.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">Null for <c>**value</c>.</param>
/// <param name="Value">The value, or the mapping that is unpacked.</param>
internal sealed record DictItem(SourceSpan Span, Expression? Key, Expression Value) : Node(Span);
