using Playground.Programs.Machine;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// A dict. Thread-safe: each operation is atomic, and holds the dict's lock. No code of a program runs meanwhile, see
/// <see cref="KeyProbe"/>.
/// </summary>
internal sealed partial class DictValue : ObjectValue
{
    private const int Bytes = 80;

    private DictTable _table = new();
    [NotState]
    private BiasedLock _lock;

    public DictValue() => AllocationBudget.Charge(Bytes);

    private DictValue(DictTable table) => _table = table;

    public int Count
    {
        get
        {
            using (Alone())
                return _table.Count;
        }
    }

    public override string TypeName => "dict";

    public override bool HasIdentityEquality => false;

    public override long? Length() => Count;

    public override long Hash() => throw Raise.Unhashable(this);

    /// <summary>The value of a key; null if the key is not in it.</summary>
    public object? Find(object key)
    {
        var probe = new KeyProbe(key);
        while (true)
        {
            using (Alone())
            {
                var at = _table.Find(ref probe);
                if (at != DictTable.Undecided)
                    return at < 0 ? null : _table.Value(at);
            }

            probe.Decide();
        }
    }

    public void Set(object key, object value)
    {
        var probe = new KeyProbe(key);
        while (true)
        {
            using (Alone())
            {
                if (TrySet(ref probe, value))
                    return;
            }

            probe.Decide();
        }
    }

    /// <summary>The value of a key, which is put in first if it is not there.</summary>
    public object SetDefault(object key, object value)
    {
        var probe = new KeyProbe(key);
        while (true)
        {
            using (Alone())
            {
                var at = _table.Find(ref probe);
                if (at >= 0)
                    return _table.Value(at);
                if (at == DictTable.Absent)
                {
                    _table.Add(key, probe.Hash, value);
                    return value;
                }
            }

            probe.Decide();
        }
    }

    /// <summary>Takes out a key and gives its value; null if the key is not in it.</summary>
    public object? Remove(object key)
    {
        var probe = new KeyProbe(key);
        while (true)
        {
            using (Alone())
            {
                var at = _table.Find(ref probe);
                if (at == DictTable.Absent)
                    return null;
                if (at >= 0)
                {
                    var value = _table.Value(at);
                    _table.RemoveAt(at);
                    return value;
                }
            }

            probe.Decide();
        }
    }

    /// <summary>Takes out the key that was put in last.</summary>
    /// <exception cref="PythonException">KeyError: the dict is empty.</exception>
    public TupleValue PopItem()
    {
        using (Alone())
        {
            var at = _table.End;
            if (!_table.TryPrevious(ref at, out var key, out var value))
                throw Raise.KeyError("popitem(): dictionary is empty");
            _table.RemoveAt(at);
            return new TupleValue([key, value]);
        }
    }

    public void Clear()
    {
        using (Alone())
            _table = new DictTable();
    }

    public DictValue Copy()
    {
        using (Alone())
            return new DictValue(_table.Copy());
    }

    /// <summary>Keys and values one after the other, as they are now.</summary>
    public object[] Snapshot()
    {
        using (Alone())
        {
            AllocationBudget.Charge(_table.Count, 16);
            var items = new object[_table.Count * 2];
            var at = 0;
            for (var i = 0; _table.TryNext(ref at, out var key, out var value); i += 2)
                (items[i], items[i + 1]) = (key, value);
            return items;
        }
    }

    /// <summary>Puts in all keys of a dict, or pairs of an iterable.</summary>
    /// <exception cref="PythonException">TypeError, ValueError: these are no pairs.</exception>
    public void Update(object items)
    {
        if (items is DictValue dict)
            SetAll(dict.Snapshot());
        else
            DictPairs.PutInto(this, items);
    }

    /// <summary>The next key and value for an iterator that has been at a place; false at the end.</summary>
    /// <exception cref="PythonException">RuntimeError: keys have come or gone.</exception>
    public bool TryNext(ref int at, int count, out object key, out object value)
    {
        using (Alone())
        {
            CheckCount(count);
            return _table.TryNext(ref at, out key, out value);
        }
    }

    /// <summary>As <see cref="TryNext"/>, from the end; begins at <see cref="int.MaxValue"/>.</summary>
    public bool TryPrevious(ref int at, int count, out object key, out object value)
    {
        using (Alone())
        {
            CheckCount(count);
            at = Math.Min(at, _table.End);
            return _table.TryPrevious(ref at, out key, out value);
        }
    }

    private void CheckCount(int count)
    {
        if (_table.Count != count)
            throw Raise.RuntimeError("dictionary changed size during iteration");
    }

    /// <summary>At once, as long as no code of the program must decide.</summary>
    private void SetAll(object[] items)
    {
        AllocationBudget.Charge(items.Length, 16);
        var probes = new KeyProbe[items.Length / 2];
        for (var i = 0; i < probes.Length; i++)
            probes[i] = new KeyProbe(items[2 * i]);
        for (var i = 0; i < probes.Length;)
        {
            using (Alone())
            {
                while (i < probes.Length && TrySet(ref probes[i], items[(2 * i) + 1]))
                    i++;
            }

            if (i < probes.Length)
                probes[i].Decide();
        }
    }

    /// <summary>Called with the lock held.</summary>
    private bool TrySet(ref KeyProbe probe, object value)
    {
        var at = _table.Find(ref probe);
        if (at >= 0)
            _table.SetValue(at, value);
        else if (at == DictTable.Absent)
            _table.Add(probe.Key, probe.Hash, value);
        return at != DictTable.Undecided;
    }

    /// <summary>Takes the lock, until that is disposed of.</summary>
    private BiasedLock.Held Alone() => new(ref _lock, this);
}
