namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>-operand</c>, <c>not operand</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operator">What is done.</param>
/// <param name="Operand">The operand.</param>
internal sealed record UnaryOperation(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);
