using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// Sorts by <c>&lt;</c> alone and stably. Up to 63 items are compared in the very order of CPython's sort (find a run, then insert the
/// rest by halving), so that the same pair is named where two have no order; longer ones are merged from such pieces.
/// </summary>
internal static class StableSort
{
    private const int LongestInserted = 64;

    /// <summary>Sorts the items.</summary>
    /// <param name="items">They are changed.</param>
    /// <param name="key">Gives what to compare instead of an item; called once for each, in order.</param>
    /// <param name="isReversed">Whether the largest comes first; equal ones keep their order nevertheless.</param>
    public static void Sort(object[] items, Func<object, object>? key, bool isReversed)
    {
        var keys = key is null ? items : Array.ConvertAll(items, item => key(item));
        if (isReversed)
            Reverse(items, keys);
        try
        {
            // Ints that are equal can't be told apart.
            if (key is null && Array.TrueForAll(items, item => item is long))
                Array.Sort(Array.ConvertAll(items, item => (long)item), items);
            else
                new Pieces(keys, key is null ? null : items).Sort(0, items.Length);
        }
        finally
        {
            if (isReversed)
                Reverse(items, keys);
        }
    }

    private static void Reverse(object[] items, object[] keys)
    {
        Array.Reverse(items);
        if (!ReferenceEquals(items, keys))
            Array.Reverse(keys);
    }

    /// <summary>Keys, and the items that go with them where they are not the items themselves.</summary>
    private sealed class Pieces(object[] keys, object[]? items)
    {
        public void Sort(int start, int end)
        {
            if (end - start < 2)
                return;
            if (end - start < LongestInserted)
            {
                Insert(start, end, start + Run(start, end));
                return;
            }

            var middle = start + ((end - start) / 2);
            Sort(start, middle);
            Sort(middle, end);
            if (IsLess(keys[middle], keys[middle - 1]))
                Merge(start, middle, end);
        }

        private static bool IsLess(object left, object right)
        {
            AllocationBudget.NextItem();
            return Comparison.IsLess(left, right);
        }

        /// <summary>How many at the start are in order already; if they fall, they are turned round.</summary>
        private int Run(int start, int end)
        {
            var at = start + 1;
            if (IsLess(keys[at], keys[start]))
            {
                for (at++; at < end && IsLess(keys[at], keys[at - 1]);)
                    at++;
                Array.Reverse(keys, start, at - start);
                if (items is not null)
                    Array.Reverse(items, start, at - start);
                return at - start;
            }

            for (at++; at < end && !IsLess(keys[at], keys[at - 1]);)
                at++;
            return at - start;
        }

        private void Insert(int start, int end, int sortedEnd)
        {
            for (var next = sortedEnd; next < end; next++)
            {
                var (key, item) = (keys[next], items?[next]);
                var (low, high) = (start, next);
                while (low < high)
                {
                    var middle = low + ((high - low) >> 1);
                    if (IsLess(key, keys[middle]))
                        high = middle;
                    else
                        low = middle + 1;
                }

                Array.Copy(keys, low, keys, low + 1, next - low);
                keys[low] = key;
                if (items is null)
                    continue;
                Array.Copy(items, low, items, low + 1, next - low);
                items[low] = item!;
            }
        }

        private void Merge(int start, int middle, int end)
        {
            var leftKeys = keys.AsSpan(start..middle).ToArray();
            var leftItems = items is null ? [] : items.AsSpan(start..middle).ToArray();
            var (left, right, at) = (0, middle, start);
            try
            {
                while (left < leftKeys.Length && right < end)
                {
                    if (IsLess(keys[right], leftKeys[left]))
                        Put(at++, keys[right], items?[right++] ?? keys[right++]);
                    else
                        Put(at++, leftKeys[left], items is null ? leftKeys[left++] : leftItems[left++]);
                }
            }
            finally
            {
                // Also where comparing has failed: no item may be lost.
                for (; left < leftKeys.Length; left++)
                    Put(at++, leftKeys[left], items is null ? leftKeys[left] : leftItems[left]);
            }
        }

        private void Put(int place, object key, object item)
        {
            keys[place] = key;
            if (items is not null)
                items[place] = item;
        }
    }
}
