using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>Items counted and sought in sequences.</summary>
internal static class Counting
{
    public static long Count(ReadOnlySpan<object> items, object item)
    {
        var count = 0L;
        foreach (var candidate in items)
        {
            AllocationBudget.NextItem();
            if (Equality.AreSameOrEqual(candidate, item))
                count++;
        }

        return count;
    }

    /// <summary>The part of a sequence that <c>index</c> looks at.</summary>
    public static (int Start, int End) Window(object? start, object? end, int length) =>
        (Bound(start, 0, length), Bound(end, length, length));

    private static int Bound(object? bound, int otherwise, int length)
    {
        if (bound is null)
            return otherwise;
        if (!Number.IsInt(bound))
            throw Raise.TypeError("slice indices must be integers or have an __index__ method");
        var place = Number.IndexAtMost(bound);
        return (int)Math.Clamp(place < 0 ? Math.Max(0, place + length) : place, 0, length);
    }
}
