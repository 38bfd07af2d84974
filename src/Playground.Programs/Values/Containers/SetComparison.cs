using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The comparison of sets: which contains which.</summary>
internal static class SetComparison
{
    public static object Compare(ComparisonOperator comparison, SetValue left, SetValue right) => Boxed.Of(comparison switch
    {
        ComparisonOperator.Equal => AreEqual(left, right),
        ComparisonOperator.NotEqual => !AreEqual(left, right),
        ComparisonOperator.Less => left.Count < right.Count && IsSubset(left, right),
        ComparisonOperator.LessOrEqual => IsSubset(left, right),
        ComparisonOperator.Greater => right.Count < left.Count && IsSubset(right, left),
        _ => IsSubset(right, left),
    });

    public static bool IsSubset(SetValue left, SetValue right) =>
        left.Count <= right.Count && Array.TrueForAll(left.Snapshot(), item =>
        {
            AllocationBudget.NextItem();
            return right.Has(item);
        });

    private static bool AreEqual(SetValue left, SetValue right) => left.Count == right.Count && IsSubset(left, right);
}
