namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>*value</c> of a display, a call or a target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">What is unpacked.</param>
internal sealed record Starred(SourceSpan Span, Expression Value) : Expression(Span);
