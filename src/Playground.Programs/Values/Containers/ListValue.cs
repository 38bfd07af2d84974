using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// A list. Thread-safe: each operation is atomic. Changes hold the list's lock; reading one item does not, for an item that is
/// found is one that was there at some moment of the reading. No code of a program runs while the lock is held: what needs a
/// program's own comparison works on a copy.
/// </summary>
internal sealed partial class ListValue : ObjectValue
{
    private const int FirstCapacity = 4;
    private const int Bytes = 64;

    private object?[] _items;
    private int _count;
    private BiasedLock _lock;

    public ListValue()
    {
        AllocationBudget.Charge(Bytes);
        _items = [];
    }

    /// <summary>A list of these items; the array is not copied, and nobody else may change it any more.</summary>
    public ListValue(object[] items)
    {
        AllocationBudget.Charge(Bytes);
        _items = items;
        _count = items.Length;
    }

    public int Count => Volatile.Read(ref _count);

    public override string TypeName => "list";

    public override bool HasIdentityEquality => false;

    public override long? Length() => Count;

    public override long Hash() => throw Raise.Unhashable(this);

    public override string Repr() => Representation.OfItems(this, Snapshot(), "[", "]", "[...]");

    /// <summary>The items as they are now.</summary>
    public object[] Snapshot()
    {
        using (Alone())
        {
            AllocationBudget.Charge(_count, 8);
            return _count == 0 ? [] : (object[])_items.AsSpan(0, _count).ToArray()!;
        }
    }

    /// <summary>The item at an index, which counts from the end if it is negative.</summary>
    /// <exception cref="PythonException">IndexError: there is none.</exception>
    public object Get(long index)
    {
        // From the end, an item and the length must be of the same moment.
        var items = Volatile.Read(ref _items);
        return (ulong)index < (ulong)items.Length && index < Count && items[index] is { } item ? item : GetAlone(index);
    }

    public void Set(long index, object item)
    {
        var isOwner = _lock.Enter(this);
        var place = SequenceIndex.Within(index, _count);
        if (place >= 0)
            _items[place] = item;
        _lock.Exit(this, isOwner);
        if (place < 0)
            throw Raise.IndexError("list assignment index out of range");
    }

    /// <summary>The item at a place; null if the list has ended before.</summary>
    public object? At(int place)
    {
        var items = Volatile.Read(ref _items);
        if (place >= Count)
            return null;
        if (place < items.Length && items[place] is { } item)
            return item;
        using (Alone())
            return place < _count ? _items[place] : null;
    }

    public void Append(object item)
    {
        using (Alone())
        {
            if (_count == _items.Length)
                Grow(_count + 1);
            _items[_count] = item;
            Volatile.Write(ref _count, _count + 1);
        }
    }

    /// <summary>Puts an item before the one at an index; before the first or behind the last if the index lies outside.</summary>
    public void Insert(long index, object item)
    {
        using (Alone())
        {
            var place = (int)Math.Clamp(index < 0 ? index + _count : index, 0, _count);
            Replace(place, 0, [item]);
        }
    }

    /// <summary>Takes out the item at an index.</summary>
    /// <exception cref="PythonException">IndexError: there is none.</exception>
    public object Pop(long index)
    {
        using (Alone())
        {
            if (_count == 0)
                throw Raise.IndexError("pop from empty list");
            var place = Place(index, "pop index out of range");
            var item = _items[place]!;
            Replace(place, 1, []);
            return item;
        }
    }

    public void Clear()
    {
        using (Alone())
        {
            Volatile.Write(ref _count, 0);
            Volatile.Write(ref _items, []);
        }
    }

    public void Reverse()
    {
        using (Alone())
            _items.AsSpan(0, _count).Reverse();
    }

    /// <summary>Appends all items of an iterable; those of a list or tuple at once, others as they come.</summary>
    public void Extend(object items)
    {
        if (NativeItems(items) is { } ready)
        {
            using (Alone())
                Replace(_count, 0, ready);
            return;
        }

        var iterator = Iterators.Over(items);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            Append(item);
        }
    }

    public void Repeat(long times)
    {
        using (Alone())
        {
            var all = SequenceIndex.Repeat(_items.AsSpan(0, _count)!, times);
            Replace(0, _count, all);
        }
    }

    /// <summary>The items of what gives them without running code of a program; null for others.</summary>
    public static object[]? NativeItems(object items) => items switch
    {
        ListValue list => list.Snapshot(),
        TupleValue tuple => tuple.Span.ToArray(),
        _ => null,
    };

    private object GetAlone(long index)
    {
        using (Alone())
            return _items[Place(index, "list index out of range")]!;
    }

    /// <summary>Takes the lock, until that is disposed of.</summary>
    private BiasedLock.Held Alone() => new(ref _lock, this);

    /// <summary>Called with the lock held.</summary>
    private int Place(long index, string whenOutside) =>
        SequenceIndex.Within(index, _count) is var place and >= 0 ? (int)place : throw Raise.IndexError(whenOutside);

    /// <summary>Puts items in the place of others. Called with the lock held.</summary>
    private void Replace(int start, int removed, ReadOnlySpan<object> added)
    {
        var before = _count;
        var after = before - removed + added.Length;
        if (after > _items.Length)
            Grow(after);
        Array.Copy(_items, start + removed, _items, start + added.Length, before - start - removed);
        added.CopyTo(_items.AsSpan(start)!);
        Volatile.Write(ref _count, after);
        if (after < before)
            _items.AsSpan(after, before - after).Clear();
    }

    private void Grow(int least)
    {
        var capacity = Math.Max(Math.Max(FirstCapacity, least), (int)Math.Min(_items.Length * 2L, Array.MaxLength));
        AllocationBudget.Charge(capacity, 8);
        var items = new object?[capacity];
        _items.AsSpan(0, _count).CopyTo(items);
        Volatile.Write(ref _items, items);
    }
}
