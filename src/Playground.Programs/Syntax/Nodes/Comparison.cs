using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>a &lt; b &lt;= c</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Left">Evaluated first.</param>
/// <param name="Operators">At least one.</param>
/// <param name="Right">One for each operator; each is evaluated once, and only while all before hold.</param>
internal sealed record Comparison(
    SourceSpan Span,
    Expression Left,
    ImmutableArray<ComparisonOperator> Operators,
    ImmutableArray<Expression> Right)
    : Expression(Span);
