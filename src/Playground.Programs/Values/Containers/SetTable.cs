using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// The hash table of CPython's sets, probed, grown and cleaned in the same way (<c>setobject.c</c>), so that sets of ints come out in
/// the same order. Not thread-safe.
/// </summary>
internal sealed class SetTable
{
    private const int SmallestSize = 8;
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const int LargeSet = 50_000;
    private const int BytesPerSlot = 16;

    private static readonly object Dummy = new();

    private Entry[] _entries = new Entry[SmallestSize];
    private int _finger;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many slots there are.</summary>
    public int Size => _entries.Length;

    private int Mask => _entries.Length - 1;

    /// <summary>Slots in use, counting those of keys that have been removed.</summary>
    private int Fill { get; set; }

    /// <summary>Whether the key is in it; null if the probe must decide first.</summary>
    public bool? Contains(ref KeyProbe probe)
    {
        var slot = Find(ref probe, out _);
        return slot == Undecided ? null : _entries[slot].Key is not null;
    }

    /// <summary>Adds a key and says whether it was new; null if the probe must decide first.</summary>
    public bool? Add(ref KeyProbe probe)
    {
        var slot = Find(ref probe, out var removed);
        if (slot == Undecided)
            return null;
        if (_entries[slot].Key is not null)
            return false;
        _entries[removed ?? slot] = new Entry(probe.Hash, probe.Key);
        Count++;
        if (removed is not null)
            return true;
        Fill++;
        if (Fill * 5L >= Mask * 3L)
            Resize(GrownFor(Count));
        return true;
    }

    /// <summary>Removes a key and says whether it was there; null if the probe must decide first.</summary>
    public bool? Remove(ref KeyProbe probe)
    {
        var slot = Find(ref probe, out _);
        if (slot == Undecided)
            return null;
        if (_entries[slot].Key is null)
            return false;
        _entries[slot] = new Entry(-1, Dummy);
        Count--;
        return true;
    }

    /// <summary>Takes out any key; null if there is none.</summary>
    public object? Pop()
    {
        if (Count == 0)
            return null;
        var slot = _finger & Mask;
        while (!_entries[slot].IsUsed)
            slot = slot == Mask ? 0 : slot + 1;
        var key = _entries[slot].Key;
        _entries[slot] = new Entry(-1, Dummy);
        Count--;
        _finger = slot + 1;
        return key;
    }

    /// <summary>Goes on popping where another table would, as CPython does when one takes the other's place.</summary>
    public SetTable InPlaceOf(SetTable before)
    {
        _finger = before._finger;
        return this;
    }

    /// <summary>The first key from a slot on; false if there is none.</summary>
    public bool TryNext(ref int slot, out object key) => TryNext(ref slot, out key, out _);

    /// <summary>As <see cref="TryNext(ref int, out object)"/>, with the key's hash.</summary>
    public bool TryNext(ref int slot, out object key, out long hash)
    {
        while (slot < _entries.Length)
        {
            ref var entry = ref _entries[slot++];
            if (!entry.IsUsed)
                continue;
            (key, hash) = (entry.Key!, entry.Hash);
            return true;
        }

        (key, hash) = (NoneValue.Instance, 0);
        return false;
    }

    /// <summary>Makes room for so many more keys, as before an update by a set or dict.</summary>
    public void Reserve(int more)
    {
        if ((Fill + (long)more) * 5 >= Mask * 3L)
            Resize((Count + (long)more) * 2);
    }

    /// <summary>Takes over all keys of a table without comparing them, if this one is empty; says whether it was.</summary>
    public bool TryFill(SetTable other)
    {
        if (Fill != 0)
            return false;
        if (Mask == other.Mask && other.Fill == other.Count)
        {
            other._entries.CopyTo(_entries, 0);
        }
        else
        {
            foreach (var entry in other._entries)
            {
                if (entry.IsUsed)
                    Insert(entry);
            }
        }

        (Fill, Count) = (other.Count, other.Count);
        return true;
    }

    /// <summary>Gets rid of the slots of removed keys if they are many.</summary>
    public void Clean()
    {
        if (Fill - Count > Mask / 4)
            Resize(GrownFor(Count));
    }

    /// <summary>The same table again, slot by slot.</summary>
    public SetTable Clone()
    {
        AllocationBudget.Charge(Size, BytesPerSlot);
        return new SetTable { _entries = [.. _entries], Fill = Fill, Count = Count };
    }

    private const int Undecided = -1;

    private static long GrownFor(int count) => count > LargeSet ? count * 2L : count * 4L;

    /// <summary>
    /// The slot of the key, or the free one where the search ended; and the last one on the way whose key has been removed, which
    /// a new key takes.
    /// </summary>
    private int Find(ref KeyProbe probe, out int? removed)
    {
        removed = null;
        var mask = Mask;
        var perturbed = (ulong)probe.Hash;
        var slot = (int)perturbed & mask;
        while (true)
        {
            var last = slot + LinearProbes <= mask ? slot + LinearProbes : slot;
            for (var at = slot; at <= last; at++)
            {
                ref var entry = ref _entries[at];
                if (entry.Key is null)
                    return at;
                if (ReferenceEquals(entry.Key, Dummy))
                {
                    removed = at;
                    continue;
                }

                if (entry.Hash != probe.Hash)
                    continue;
                switch (probe.Matches(entry.Key))
                {
                    case true:
                        return at;
                    case null:
                        return Undecided;
                }
            }

            perturbed >>= PerturbShift;
            slot = (int)((((ulong)slot * 5) + 1 + perturbed) & (ulong)mask);
        }
    }

    private void Insert(Entry entry)
    {
        var mask = Mask;
        var perturbed = (ulong)entry.Hash;
        var slot = (int)perturbed & mask;
        while (true)
        {
            var last = slot + LinearProbes <= mask ? slot + LinearProbes : slot;
            for (var at = slot; at <= last; at++)
            {
                if (_entries[at].Key is not null)
                    continue;
                _entries[at] = entry;
                return;
            }

            perturbed >>= PerturbShift;
            slot = (int)((((ulong)slot * 5) + 1 + perturbed) & (ulong)mask);
        }
    }

    private void Resize(long least)
    {
        long size = SmallestSize;
        while (size <= least)
            size *= 2;
        AllocationBudget.Charge(size, BytesPerSlot);
        var before = _entries;
        _entries = new Entry[size];
        foreach (var entry in before)
        {
            if (entry.IsUsed)
                Insert(entry);
        }

        Fill = Count;
    }

    private readonly record struct Entry(long Hash, object? Key)
    {
        public bool IsUsed => Key is not null && !ReferenceEquals(Key, Dummy);
    }
}
