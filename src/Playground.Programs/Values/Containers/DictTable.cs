using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// Keys and values in the order of their insertion, found through an index by open addressing, as in CPython since 3.6. Not
/// thread-safe.
/// </summary>
internal sealed class DictTable
{
    /// <summary>What <see cref="Find"/> gives where there is no such key.</summary>
    public const int Absent = -1;

    /// <summary>What <see cref="Find"/> gives where the probe must decide first.</summary>
    public const int Undecided = -2;

    private const int Free = -1;
    private const int Removed = -2;
    private const int SmallestIndex = 8;
    private const int BytesPerSlot = 24;

    private int[] _index = [];
    private Entry[] _entries = [];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the last entry, counting removed ones as well.</summary>
    public int End { get; private set; }

    /// <summary>The entry of a key, or <see cref="Absent"/> or <see cref="Undecided"/>.</summary>
    public int Find(ref KeyProbe probe)
    {
        if (Count == 0)
            return Absent;
        var mask = _index.Length - 1;
        var perturbed = (ulong)probe.Hash;
        for (var slot = (int)perturbed & mask; ; slot = Next(slot, ref perturbed, mask))
        {
            var at = _index[slot];
            if (at == Free)
                return Absent;
            if (at == Removed || _entries[at].Hash != probe.Hash)
                continue;
            switch (probe.Matches(_entries[at].Key!))
            {
                case true:
                    return at;
                case null:
                    return Undecided;
            }
        }
    }

    /// <summary>Adds a key that is not in it.</summary>
    public void Add(object key, long hash, object value)
    {
        // Two thirds of the index may be used, counting what has been removed.
        if (End == _entries.Length)
            Resize();
        var mask = _index.Length - 1;
        var perturbed = (ulong)hash;
        var slot = (int)perturbed & mask;
        while (_index[slot] >= 0)
            slot = Next(slot, ref perturbed, mask);
        _index[slot] = End;
        _entries[End++] = new Entry(hash, key, value);
        Count++;
    }

    public void SetValue(int at, object value) => _entries[at].Value = value;

    public object Value(int at) => _entries[at].Value;

    public void RemoveAt(int at)
    {
        var mask = _index.Length - 1;
        var perturbed = (ulong)_entries[at].Hash;
        var slot = (int)perturbed & mask;
        while (_index[slot] != at)
            slot = Next(slot, ref perturbed, mask);
        _index[slot] = Removed;
        _entries[at] = default;
        Count--;
        while (End > 0 && _entries[End - 1].Key is null)
            End--;
    }

    /// <summary>The first entry from a place on, and its place; false if there is none.</summary>
    public bool TryNext(ref int at, out object key, out object value)
    {
        while (at < End)
        {
            ref var entry = ref _entries[at++];
            if (entry.Key is null)
                continue;
            (key, value) = (entry.Key, entry.Value);
            return true;
        }

        (key, value) = (NoneValue.Instance, NoneValue.Instance);
        return false;
    }

    /// <summary>The last entry before a place, and its place; false if there is none.</summary>
    public bool TryPrevious(ref int at, out object key, out object value)
    {
        while (at > 0)
        {
            ref var entry = ref _entries[--at];
            if (entry.Key is null)
                continue;
            (key, value) = (entry.Key, entry.Value);
            return true;
        }

        (key, value) = (NoneValue.Instance, NoneValue.Instance);
        return false;
    }

    /// <summary>A table with the same entries in the same order.</summary>
    public DictTable Copy()
    {
        var copy = new DictTable();
        for (var at = 0; at < End; at++)
        {
            ref var entry = ref _entries[at];
            if (entry.Key is not null)
                copy.Add(entry.Key, entry.Hash, entry.Value);
        }

        return copy;
    }

    private static int Next(int slot, ref ulong perturbed, int mask)
    {
        perturbed >>= 5;
        return (int)((((ulong)slot * 5) + perturbed + 1) & (ulong)mask);
    }

    private void Resize()
    {
        var length = SmallestIndex;
        while (length * 2L / 3 <= Count * 2L && length < 1 << 30)
            length *= 2;
        AllocationBudget.Charge(length, BytesPerSlot);
        var before = _entries;
        var end = End;
        _index = new int[length];
        Array.Fill(_index, Free);
        _entries = new Entry[length * 2L / 3];
        (End, Count) = (0, 0);
        for (var at = 0; at < end; at++)
        {
            ref var entry = ref before[at];
            if (entry.Key is not null)
                Add(entry.Key, entry.Hash, entry.Value);
        }
    }

    private record struct Entry(long Hash, object? Key, object Value);
}
