using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>How sets change by other sets and iterables, step by step as in CPython.</summary>
internal sealed partial class SetValue
{
    /// <summary>Adds all items of an iterable.</summary>
    public void Update(object items)
    {
        if (ReferenceEquals(items, this))
            return;
        if (items is SetValue set)
        {
            UpdateFrom(set.CloneTable());
            return;
        }

        if (items is DictValue dict)
        {
            var pairs = dict.Snapshot();
            lock (this)
                _table.Reserve(pairs.Length / 2);
            for (var i = 0; i < pairs.Length; i += 2)
                Add(pairs[i]);
            return;
        }

        var iterator = Iterators.Over(items);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            Add(item);
        }
    }

    /// <summary>Leaves what is in the other as well.</summary>
    public void IntersectWith(object other)
    {
        if (ReferenceEquals(other, this))
            return;
        var both = SetOperators.Intersection(this, other);
        lock (this)
            _table = both._table.InPlaceOf(_table);
    }

    /// <summary>Takes out what is in the other.</summary>
    public void ExceptWith(object other)
    {
        if (ReferenceEquals(other, this))
        {
            Clear();
            return;
        }

        if (other is SetValue set && set.Count >> 3 > Count)
            other = SetOperators.Intersection(this, set);
        var iterator = Iterators.Over(other is SetValue sets ? new ListValue(sets.Snapshot()) : other);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            Discard(item);
        }

        lock (this)
            _table.Clean();
    }

    /// <summary>Takes out what is in the other, and adds what is only there.</summary>
    public void SymmetricExceptWith(object other)
    {
        if (ReferenceEquals(other, this))
        {
            Clear();
            return;
        }

        var items = other is SetValue or DictValue ? Iterators.ToArray(other) : new SetValue(other).Snapshot();
        foreach (var item in items)
        {
            AllocationBudget.NextItem();
            if (!Discard(item))
                Add(item);
        }
    }

    private void UpdateFrom(SetTable other)
    {
        if (other.Count == 0)
            return;
        lock (this)
        {
            _table.Reserve(other.Count);
            if (_table.TryFill(other))
                return;
        }

        var slot = 0;
        while (slot < other.Size)
            AddFrom(other, ref slot);
    }

    /// <summary>Adds as many as it can at once: until code of the program must decide.</summary>
    private void AddFrom(SetTable other, ref int slot)
    {
        var probe = default(KeyProbe);
        lock (this)
        {
            var isDecided = true;
            while (isDecided && other.TryNext(ref slot, out var key, out var hash))
            {
                probe = new KeyProbe(key, hash);
                isDecided = TryAdd(ref probe);
            }

            if (isDecided)
                return;
        }

        do
            probe.Decide();
        while (!TryAdd(ref probe));
    }
}
