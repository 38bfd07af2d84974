namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>name=value</c> of a call.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Null for <c>**value</c>.</param>
/// <param name="Value">The value, or the mapping that is unpacked.</param>
internal sealed record KeywordArgument(SourceSpan Span, string? Name, Expression Value) : Node(Span);
