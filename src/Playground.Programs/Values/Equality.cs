using Playground.Programs.Values.Containers;

namespace Playground.Programs.Values;

/// <summary>Python's <c>==</c>.</summary>
internal static class Equality
{
    /// <summary>Whether the values are one and the same, or equal: what containers ask.</summary>
    public static bool AreSameOrEqual(object left, object right) => ReferenceEquals(left, right) || AreEqual(left, right);

    /// <summary>Whether the values are equal.</summary>
    public static bool AreEqual(object left, object right)
    {
        if (left is long a && right is long b)
            return a == b;
        if (left is string s && right is string t)
            return string.Equals(s, t);
        return TruthValue.Of(Comparison.Compare(ComparisonOperator.Equal, left, right));
    }

    /// <summary>
    /// Whether the values are one and the same, or equal; null if only the program's own code, or a deep comparison that may
    /// run it, could tell. Never runs code of a program, so it may be asked with locks held.
    /// </summary>
    public static bool? TryNatively(object left, object right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is string s && right is string t)
            return string.Equals(s, t);
        if (left is long m && right is long n)
            return m == n;
        if (left is TupleValue a && right is TupleValue b)
            return TryTuples(a, b);
        if (left is ObjectValue { HasIdentityEquality: false } || right is ObjectValue { HasIdentityEquality: false })
            return null;
        return left is not ObjectValue && right is not ObjectValue && AreEqual(left, right);
    }

    private static bool? TryTuples(TupleValue left, TupleValue right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i] is TupleValue || right[i] is TupleValue)
                return null;
            if (TryNatively(left[i], right[i]) is not true and var answer)
                return answer;
        }

        return true;
    }
}
