using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>What sets make together, built in the order in which CPython builds it.</summary>
internal static class SetOperators
{
    /// <summary>The result of an operator; null if sets have none such.</summary>
    public static SetValue? Apply(BinaryOperator binary, SetValue left, SetValue right) => binary switch
    {
        BinaryOperator.Or => Union(left, right),
        BinaryOperator.And => Intersection(left, right),
        BinaryOperator.Subtract => Difference(left, right),
        BinaryOperator.Xor => SymmetricDifference(left, right),
        _ => null,
    };

    public static SetValue Union(SetValue set, object other)
    {
        var union = set.Copy();
        if (!ReferenceEquals(set, other))
            union.Update(other);
        return union;
    }

    public static SetValue Intersection(SetValue set, object other)
    {
        if (ReferenceEquals(set, other))
            return set.Copy();
        var both = new SetValue();
        var candidates = other;
        if (other is SetValue second)
            (candidates, set) = second.Count > set.Count ? (set.Snapshot(), second) : (second.Snapshot(), set);
        foreach (var item in candidates as object[] ?? Iterators.ToArray(candidates))
        {
            AllocationBudget.NextItem();
            if (set.Has(item))
                both.Add(item);
        }

        return both;
    }

    public static SetValue Difference(SetValue set, object other)
    {
        var otherCount = other is SetValue or DictValue ? ((ObjectValue)other).Length() : null;
        if (otherCount is not { } count || set.Count >> 2 > count)
        {
            var copy = set.Copy();
            copy.ExceptWith(other);
            return copy;
        }

        var difference = new SetValue();
        foreach (var item in set.Snapshot())
        {
            AllocationBudget.NextItem();
            if (!Items.Contains(other, item))
                difference.Add(item);
        }

        return difference;
    }

    public static SetValue SymmetricDifference(SetValue set, object other)
    {
        var result = new SetValue();
        result.Update(other);
        result.SymmetricExceptWith(set);
        return result;
    }
}
