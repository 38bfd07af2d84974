using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>A tuple. Immutable, so thread-safe.</summary>
internal class TupleValue : ObjectValue
{
    public static readonly TupleValue Empty = new([]);

    private const int Bytes = 48;

    private readonly object[] _items;

    /// <summary>A tuple of these items; the array is not copied, and nobody may change it any more.</summary>
    public TupleValue(object[] items)
    {
        AllocationBudget.Charge((8L * items.Length) + Bytes);
        _items = items;
    }

    public int Count => _items.Length;

    public ReadOnlySpan<object> Span => _items;

    public override string TypeName => "tuple";

    public override bool HasIdentityEquality => false;

    /// <summary>The same items without what else they are.</summary>
    public virtual TupleValue Plain => this;

    public object this[int index] => _items[index];

    public override long? Length() => _items.Length;

    public override long Hash() => Hashing.OfTuple(_items);

    public override string Repr() => Representation.OfItems(this, _items, "(", _items.Length == 1 ? ",)" : ")", "(...)");

    public override object? Compare(ComparisonOperator comparison, object other) =>
        other is TupleValue tuple ? Comparison.Sequences(comparison, _items, tuple._items) : null;

    public override object? GetItem(object key)
    {
        if (key is SliceValue slice)
        {
            var places = slice.Resolve(_items.Length);
            AllocationBudget.Charge(places.Count, 8);
            return places.Count == _items.Length && places.Step == 1 ? Plain : new TupleValue(places.Take(_items));
        }

        var place = SequenceIndex.Within(SequenceIndex.Of(key, "tuple"), _items.Length);
        return place < 0 ? throw Raise.IndexError("tuple index out of range") : _items[place];
    }

    public override bool? Contains(object item) => IndexOf(item, 0, _items.Length) >= 0;

    public override object? Binary(BinaryOperator binary, object right)
    {
        if (binary == BinaryOperator.Add && right is TupleValue other)
        {
            AllocationBudget.Charge((long)Count + other.Count, 8);
            return Count == 0 ? other.Plain : other.Count == 0 ? Plain : new TupleValue([.. _items, .. other._items]);
        }

        return binary == BinaryOperator.Multiply ? BinaryReflected(binary, right) : null;
    }

    public override object? BinaryReflected(BinaryOperator binary, object left) =>
        binary == BinaryOperator.Multiply && SequenceIndex.Times(left) is { } times
            ? new TupleValue(SequenceIndex.Repeat(_items, times))
            : null;

    public override IteratorValue? Iterate() => new TupleIterator(this);

    public override IteratorValue? IterateReversed() => new ReversedIterator("reversed", i => _items[i], _items.Length);

    public override NativeFunction? FindMethod(string name) => TupleMethods.Find(name);

    /// <summary>Where the item first is, from one place to before another; -1 if it is not there.</summary>
    public int IndexOf(object item, int start, int end)
    {
        for (var i = start; i < Math.Min(end, _items.Length); i++)
        {
            AllocationBudget.NextItem();
            if (Equality.AreSameOrEqual(_items[i], item))
                return i;
        }

        return -1;
    }
}
