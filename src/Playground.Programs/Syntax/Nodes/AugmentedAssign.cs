using Playground.Programs.Values;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>target += value</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">A name, an attribute or a subscript.</param>
/// <param name="Operator">Tried in place first.</param>
/// <param name="Value">The right side.</param>
internal sealed record AugmentedAssign(SourceSpan Span, Expression Target, BinaryOperator Operator, Expression Value) : Statement(Span);
