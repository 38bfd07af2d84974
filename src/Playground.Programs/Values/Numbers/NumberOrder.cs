using System.Numerics;

namespace Playground.Programs.Values.Numbers;

/// <summary>The order of numbers, exact between ints of any size and floats.</summary>
internal static class NumberOrder
{
    /// <summary>Whether the comparison holds; null if one of the values is no number.</summary>
    public static bool? Compare(ComparisonOperator comparison, object left, object right)
    {
        if (!Number.IsNumber(left) || !Number.IsNumber(right))
            return null;
        if (left is double x)
            return Floats(comparison, x, right);
        if (right is double y)
            return Floats(comparison.Swapped(), y, left);
        if (Number.TrySmall(left, out var a) && Number.TrySmall(right, out var b))
            return comparison.Holds(a.CompareTo(b));
        return comparison.Holds(Number.Big(left).CompareTo(Number.Big(right)));
    }

    private static bool Floats(ComparisonOperator comparison, double left, object right)
    {
        if (double.IsNaN(left) || right is double.NaN)
            return comparison == ComparisonOperator.NotEqual;
        return comparison.Holds(right switch
        {
            double number => left.CompareTo(number),
            _ when double.IsInfinity(left) => left > 0 ? 1 : -1,
            _ => Exactly(left, Number.Big(right)),
        });
    }

    private static int Exactly(double left, BigInteger right)
    {
        var whole = new BigInteger(left);
        var order = whole.CompareTo(right);
        return order != 0 ? order : (left - Math.Truncate(left)).CompareTo(0.0);
    }
}
