using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;

namespace Playground.Programs.Objects;

/// <summary>The attributes of one object. Thread-safe: each operation is atomic.</summary>
internal sealed class Fields(Shape shape)
{
    private const int FirstCapacity = 4;

    // A place once given stays, so whoever knows an older shape still finds what it tells; only the array grows before the shape does.
    private Shape _shape = shape;
    private object?[] _values = [];
    [NotState]
    private BiasedLock _lock;

    public Shape Shape => Volatile.Read(ref _shape);

    /// <summary>The value of an attribute; null if there is none.</summary>
    public object? Find(string name) => Shape.PlaceOf(name) is var place and >= 0 ? _values[place] : null;

    /// <summary>The value of the attribute that a site names; null if there is none.</summary>
    public object? Find(AttributeSite site)
    {
        var shape = Volatile.Read(ref _shape);
        if (site.Found is FieldPlace found && ReferenceEquals(found.Shape, shape))
            return Volatile.Read(ref _values)[found.Place];
        var place = shape.PlaceOf(site.Name);
        if (place < 0)
            return null;
        site.Found = new FieldPlace(shape, place);
        return _values[place];
    }

    public void Set(AttributeSite site, object value)
    {
        if (site.Found is FieldPlace found && ReferenceEquals(found.Shape, Volatile.Read(ref _shape)))
        {
            // Others may just move the values to a larger array.
            var isOwner = _lock.Enter(this);
            _values[found.Place] = value;
            _lock.Exit(this, isOwner);
            return;
        }

        Set(site.Name, value);
        site.Found = new FieldPlace(Shape, Shape.PlaceOf(site.Name));
    }

    public void Set(string name, object value)
    {
        using (Alone())
        {
            var place = _shape.PlaceOf(name);
            if (place >= 0)
            {
                _values[place] = value;
                return;
            }

            var longer = _shape.With(name);
            if (longer.Count > _values.Length)
            {
                var capacity = Math.Max(FirstCapacity, _values.Length * 2);
                AllocationBudget.Charge(capacity, 8);
                var values = new object?[capacity];
                _values.CopyTo(values, 0);
                Volatile.Write(ref _values, values);
            }

            _values[longer.Count - 1] = value;
            Volatile.Write(ref _shape, longer);
        }
    }

    /// <summary>Takes an attribute away; says whether there was one. Its place is kept.</summary>
    public bool Remove(string name)
    {
        using (Alone())
        {
            var place = _shape.PlaceOf(name);
            if (place < 0 || _values[place] is null)
                return false;
            _values[place] = null;
            return true;
        }
    }

    /// <summary>Names and values as they are now, in the order in which the names came.</summary>
    public List<KeyValuePair<string, object>> Snapshot()
    {
        using (Alone())
        {
            var all = new List<KeyValuePair<string, object>>();
            foreach (var name in _shape.Names)
            {
                if (_values[_shape.PlaceOf(name)] is { } value)
                    all.Add(new(name, value));
            }

            return all;
        }
    }

    /// <summary>Takes the lock, until that is disposed of.</summary>
    private BiasedLock.Held Alone() => new(ref _lock, this);
}
