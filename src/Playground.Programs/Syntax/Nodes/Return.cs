namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>return value</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Null for none.</param>
internal sealed record Return(SourceSpan Span, Expression? Value) : Statement(Span);
