using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// A set. Thread-safe: each operation is atomic, and holds the set's lock; of other sets it takes a copy first, so that no two locks
/// are held at a time. No code of a program runs with a lock held, see <see cref="KeyProbe"/>.
/// </summary>
internal sealed partial class SetValue : ObjectValue
{
    private const int Bytes = 256;

    private SetTable _table;

    public SetValue()
    {
        AllocationBudget.Charge(Bytes);
        _table = new SetTable();
    }

    /// <summary>A set of the items of an iterable.</summary>
    public SetValue(object items)
        : this() => Update(items);

    public int Count
    {
        get
        {
            lock (this)
                return _table.Count;
        }
    }

    public override string TypeName => "set";

    public override bool HasIdentityEquality => false;

    /// <summary>
    /// The set that a display such as <c>{1, 2, 3}</c> makes. CPython makes a frozen set of three or more constants, makes another
    /// of that when it shares equal constants, and copies it, which may leave the items in another order than adding them one by one.
    /// </summary>
    public static SetValue OfDisplay(object[] items, bool areConstants)
    {
        var set = new SetValue();
        foreach (var item in items)
            set.Add(item);
        if (!areConstants || items.Length < 3)
            return set;
        var rebuilt = new SetValue();
        foreach (var item in set.Snapshot())
            rebuilt.Add(item);
        return rebuilt.Copy();
    }

    public override long? Length() => Count;

    public override long Hash() => throw Raise.Unhashable(this);

    public override string Repr() =>
        Count == 0 ? "set()" : Representation.OfItems(this, Snapshot(), "{", "}", "set(...)");

    public void Add(object key)
    {
        var probe = new KeyProbe(key);
        while (!TryAdd(ref probe))
            probe.Decide();
    }

    /// <summary>Takes out a key, and says whether it was there.</summary>
    public bool Discard(object key)
    {
        var probe = new KeyProbe(key);
        while (true)
        {
            lock (this)
            {
                if (_table.Remove(ref probe) is { } wasIn)
                    return wasIn;
            }

            probe.Decide();
        }
    }

    /// <summary>Takes out any item.</summary>
    /// <exception cref="PythonException">KeyError: the set is empty.</exception>
    public object Pop()
    {
        lock (this)
            return _table.Pop() ?? throw Raise.KeyError("pop from an empty set");
    }

    public void Clear()
    {
        lock (this)
            _table = new SetTable().InPlaceOf(_table);
    }

    // Python looks for a frozen copy of a set, which no set here has.
    public override bool? Contains(object item) => item is not SetValue && Has(item);

    public bool Has(object item)
    {
        var probe = new KeyProbe(item);
        while (true)
        {
            lock (this)
            {
                if (_table.Contains(ref probe) is { } isIn)
                    return isIn;
            }

            probe.Decide();
        }
    }

    /// <summary>The items as they are now, in order.</summary>
    public object[] Snapshot()
    {
        lock (this)
        {
            AllocationBudget.Charge(_table.Count, 8);
            var items = new object[_table.Count];
            var slot = 0;
            for (var i = 0; _table.TryNext(ref slot, out var key); i++)
                items[i] = key;
            return items;
        }
    }

    /// <summary>A copy of the set, with the order that CPython's copy has.</summary>
    public SetValue Copy()
    {
        var copy = new SetValue();
        copy.UpdateFrom(CloneTable());
        return copy;
    }

    /// <summary>The next item for an iterator that has been at a slot; false at the end.</summary>
    /// <exception cref="PythonException">RuntimeError: items have come or gone.</exception>
    public bool TryNext(ref int slot, int count, out object key)
    {
        lock (this)
        {
            if (_table.Count != count)
                throw Raise.RuntimeError("Set changed size during iteration");
            return _table.TryNext(ref slot, out key);
        }
    }

    private SetTable CloneTable()
    {
        lock (this)
            return _table.Clone();
    }

    private bool TryAdd(ref KeyProbe probe)
    {
        lock (this)
            return _table.Add(ref probe) is not null;
    }
}
