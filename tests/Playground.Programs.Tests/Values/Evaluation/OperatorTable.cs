using Playground.Programs.Values;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>Operators with what binds more strongly, and what they do.</summary>
internal static class OperatorTable
{
    public const int Unary = 9;

    public static readonly Dictionary<string, (BinaryOperator Operator, int Power)> Binary = new()
    {
        ["|"] = (BinaryOperator.Or, 3),
        ["^"] = (BinaryOperator.Xor, 4),
        ["&"] = (BinaryOperator.And, 5),
        ["<<"] = (BinaryOperator.LeftShift, 6),
        [">>"] = (BinaryOperator.RightShift, 6),
        ["+"] = (BinaryOperator.Add, 7),
        ["-"] = (BinaryOperator.Subtract, 7),
        ["*"] = (BinaryOperator.Multiply, 8),
        ["/"] = (BinaryOperator.TrueDivide, 8),
        ["//"] = (BinaryOperator.FloorDivide, 8),
        ["%"] = (BinaryOperator.Modulo, 8),
        ["@"] = (BinaryOperator.MatrixMultiply, 8),
        ["**"] = (BinaryOperator.Power, 10),
    };

    private static readonly Dictionary<string, ComparisonOperator> Comparisons = new()
    {
        ["=="] = ComparisonOperator.Equal,
        ["!="] = ComparisonOperator.NotEqual,
        ["<"] = ComparisonOperator.Less,
        ["<="] = ComparisonOperator.LessOrEqual,
        [">"] = ComparisonOperator.Greater,
        [">="] = ComparisonOperator.GreaterOrEqual,
    };

    /// <summary>How strongly an operator binds; null if it stands between no two values.</summary>
    public static int? BindingOf(string symbol) =>
        Binary.TryGetValue(symbol, out var known) ? known.Power : Comparisons.ContainsKey(symbol) || symbol is "in" or "not" or "is" ? 2 : null;

    public static object Apply(string symbol, object left, object right) => symbol switch
    {
        "in" => Boxed.Of(Items.Contains(right, left)),
        "not" => Boxed.Of(!Items.Contains(right, left)),
        "is" => Boxed.Of(ReferenceEquals(left, right)),
        _ when Binary.TryGetValue(symbol, out var known) => Arithmetic.Binary(known.Operator, left, right),
        _ => Comparison.Compare(Comparisons[symbol], left, right),
    };
}
