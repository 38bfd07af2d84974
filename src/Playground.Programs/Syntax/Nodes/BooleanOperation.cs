using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>a and b and c</c>, <c>a or b</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operator">The same between all of them.</param>
/// <param name="Values">At least two; evaluated until one decides.</param>
internal sealed record BooleanOperation(SourceSpan Span, BooleanOperator Operator, ImmutableArray<Expression> Values) : Expression(Span);
