namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>True</c> or <c>False</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Its value.</param>
internal sealed record BooleanLiteral(SourceSpan Span, bool Value) : Expression(Span);
