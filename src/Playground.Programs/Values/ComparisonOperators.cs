namespace Playground.Programs.Values;

/// <summary>What comparison operators say about an order.</summary>
internal static class ComparisonOperators
{
    private static readonly string[] Symbols = ["==", "!=", "<", "<=", ">", ">="];

    public static string Symbol(this ComparisonOperator comparison) => Symbols[(int)comparison];

    /// <summary>The operator that says the same with its operands swapped.</summary>
    public static ComparisonOperator Swapped(this ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Whether the operator holds where the left is less (negative), equal (0) or greater (positive).</summary>
    public static bool Holds(this ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
