using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Containers;

/// <summary>Items sought in lists. First with the lock held, as long as no code of the program could tell; else on a copy.</summary>
internal sealed partial class ListValue
{
    private const int Undecided = -2;

    /// <summary>Where the item first is, from one place to before another; -1 if it is not there.</summary>
    public int IndexOf(object item, int start, int end)
    {
        int place;
        using (Alone())
            place = IndexOfNatively(item, start, end);
        return place == Undecided ? new TupleValue(Snapshot()).IndexOf(item, start, end) : place;
    }

    /// <summary>Takes out the first that is equal.</summary>
    /// <exception cref="PythonException">ValueError: there is none.</exception>
    public void Remove(object item)
    {
        using (Alone())
        {
            var place = IndexOfNatively(item, 0, _count);
            if (place >= 0)
                Replace(place, 1, []);
            if (place != Undecided)
            {
                if (place < 0)
                    throw Raise.ValueError("list.remove(x): x not in list");
                return;
            }
        }

        RemoveFound(item);
    }

    private void RemoveFound(object item)
    {
        while (true)
        {
            var items = Snapshot();
            var found = new TupleValue(items).IndexOf(item, 0, items.Length);
            if (found < 0)
                throw Raise.ValueError("list.remove(x): x not in list");
            using (Alone())
            {
                // Others may have moved it meanwhile.
                var place = Array.IndexOf(_items, items[found], 0, _count);
                if (found < _count && ReferenceEquals(_items[found], items[found]))
                    place = found;
                if (place < 0)
                    continue;
                Replace(place, 1, []);
                return;
            }
        }
    }

    /// <summary>Called with the lock held.</summary>
    private int IndexOfNatively(object item, int start, int end)
    {
        for (var i = start; i < Math.Min(end, _count); i++)
        {
            AllocationBudget.NextItem();
            switch (Equality.TryNatively(_items[i]!, item))
            {
                case true:
                    return i;
                case null:
                    return Undecided;
            }
        }

        return -1;
    }
}
