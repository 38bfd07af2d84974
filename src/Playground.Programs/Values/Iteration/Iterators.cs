using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Iteration;

/// <summary>Walks through anything that has items.</summary>
internal static class Iterators
{
    public static bool IsIterable(object value) => value is string || (value as ObjectValue)?.Iterate() is not null;

    /// <summary>A new walk through the items, or the walk itself if it is one.</summary>
    /// <exception cref="PythonException">TypeError: the value has no items.</exception>
    public static IteratorValue Over(object value) => value is string text
        ? new TextIterator(text)
        : (value as ObjectValue)?.Iterate() ?? throw Raise.NotIterable(value);

    /// <summary>A new walk through the items from the end.</summary>
    /// <exception cref="PythonException">TypeError: the value has no end to begin at.</exception>
    public static IteratorValue OverReversed(object value)
    {
        if (value is not string text)
        {
            return (value as ObjectValue)?.IterateReversed()
                ?? throw Raise.TypeError($"'{TypeName.Of(value)}' object is not reversible");
        }

        var length = CodePoints.Length(text);
        return new ReversedIterator("reversed", i => CodePoints.At(text, i), length);
    }

    /// <summary>All items.</summary>
    /// <exception cref="PythonException">TypeError: the value has no items.</exception>
    /// <exception cref="BudgetException">They are too many.</exception>
    public static object[] ToArray(object value)
    {
        if (value is SetValue set)
            return set.Snapshot();
        if (ListValue.NativeItems(value) is { } ready)
            return ready;
        if (value is RangeValue range)
            AllocationBudget.Charge((long)Int128.Min(range.Count, long.MaxValue / 8), 8);
        var items = new List<object>();
        var iterator = Over(value);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            AllocationBudget.Charge(16);
            items.Add(item);
        }

        return [.. items];
    }
}
