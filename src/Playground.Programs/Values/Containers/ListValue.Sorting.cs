using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// Sorting lists. Numbers and strings alone are sorted with the lock held, so that nobody sees the list half sorted. Others may run
/// code of the program: as in CPython the list looks empty meanwhile, and if it is not afterwards, somebody has changed it.
/// </summary>
internal sealed partial class ListValue
{
    /// <summary>Sorts the list, stably.</summary>
    /// <param name="key">Gives what to compare instead of an item; null for the item itself.</param>
    /// <param name="isReversed">Whether the largest comes first.</param>
    /// <exception cref="PythonException">TypeError: the items have no order; ValueError: the list was changed meanwhile.</exception>
    public void Sort(Func<object, object>? key = null, bool isReversed = false)
    {
        object[] items;
        using (Alone())
        {
            AllocationBudget.Charge(_count, 16);
            items = _items.AsSpan(0, _count).ToArray()!;
            if (key is null && Array.TrueForAll(items, item => item is string || Number.IsNumber(item)))
            {
                try
                {
                    StableSort.Sort(items, null, isReversed);
                }
                finally
                {
                    Replace(0, _count, items);
                }

                return;
            }

            Replace(0, _count, []);
        }

        var isChanged = false;
        try
        {
            StableSort.Sort(items, key, isReversed);
        }
        finally
        {
            isChanged = Exchange(items).Length != 0;
        }

        if (isChanged)
            throw Raise.ValueError("list modified during sort");
    }

    /// <summary>Puts others in the place of all items; gives those that were there.</summary>
    public object[] Exchange(ReadOnlySpan<object> items)
    {
        using (Alone())
        {
            AllocationBudget.Charge(_count, 8);
            var before = _items.AsSpan(0, _count).ToArray();
            Replace(0, _count, items);
            return before!;
        }
    }
}
