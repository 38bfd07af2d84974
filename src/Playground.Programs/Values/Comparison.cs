using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values;

/// <summary>Python's comparison operators.</summary>
internal static class Comparison
{
    private const string Doing = " in comparison";

    /// <summary>The result of comparing, mostly a bool.</summary>
    /// <exception cref="PythonException">TypeError: the values have no order.</exception>
    public static object Compare(ComparisonOperator comparison, object left, object right)
    {
        if (left is long a && right is long b)
            return Boxed.Of(comparison.Holds(a.CompareTo(b)));
        if (left is string s && right is string t)
            return Boxed.Of(Compare(comparison, s, t));
        if (NumberOrder.Compare(comparison, left, right) is { } holds)
            return Boxed.Of(holds);
        return (left as ObjectValue)?.Compare(comparison, right)
            ?? (right as ObjectValue)?.Compare(comparison.Swapped(), left)
            ?? ByIdentity(comparison, left, right);
    }

    public static object Less(object left, object right)
    {
        if (left is long a && right is long b)
            return Boxed.Of(a < b);
        return left is double x && right is double y ? Boxed.Of(x < y) : Compare(ComparisonOperator.Less, left, right);
    }

    /// <summary>Whether the left is less: what sorting asks.</summary>
    public static bool IsLess(object left, object right) => TruthValue.Of(Less(left, right));

    /// <summary>Compares sequences item by item, as lists and tuples are.</summary>
    public static object Sequences(ComparisonOperator comparison, ReadOnlySpan<object> left, ReadOnlySpan<object> right)
    {
        if (left.Length != right.Length && comparison is (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return Boxed.Of(comparison == ComparisonOperator.NotEqual);

        using var deeper = new NativeRecursion(Doing);
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            AllocationBudget.NextItem();
            if (Equality.AreSameOrEqual(left[i], right[i]))
                continue;
            return comparison switch
            {
                ComparisonOperator.Equal => Boxed.False,
                ComparisonOperator.NotEqual => Boxed.True,
                _ => Compare(comparison, left[i], right[i]),
            };
        }

        return Boxed.Of(comparison.Holds(left.Length.CompareTo(right.Length)));
    }

    private static bool Compare(ComparisonOperator comparison, string left, string right) => comparison switch
    {
        ComparisonOperator.Equal => string.Equals(left, right),
        ComparisonOperator.NotEqual => !string.Equals(left, right),
        _ => comparison.Holds(CodePoints.Compare(left, right)),
    };

    private static object ByIdentity(ComparisonOperator comparison, object left, object right) => comparison switch
    {
        ComparisonOperator.Equal => Boxed.Of(ReferenceEquals(left, right)),
        ComparisonOperator.NotEqual => Boxed.Of(!ReferenceEquals(left, right)),
        _ => throw Raise.TypeError(
            $"'{comparison.Symbol()}' not supported between instances of '{TypeName.Of(left)}' and '{TypeName.Of(right)}'"),
    };
}
