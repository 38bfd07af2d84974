namespace Playground.Programs.Syntax.Nodes;

/// <summary>An expression for its effect.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Evaluated and forgotten.</param>
internal sealed record ExpressionStatement(SourceSpan Span, Expression Value) : Statement(Span);
