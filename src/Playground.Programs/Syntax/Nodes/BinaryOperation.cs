using Playground.Programs.Values;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>left + right</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Left">Evaluated first.</param>
/// <param name="Operator">What is done.</param>
/// <param name="Right">Evaluated second.</param>
internal sealed record BinaryOperation(SourceSpan Span, Expression Left, BinaryOperator Operator, Expression Right) : Expression(Span);
