using System.Globalization;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The operators of lists: by key, slice, comparison, sum and product.</summary>
internal sealed partial class ListValue
{
    public override object? Compare(ComparisonOperator comparison, object other)
    {
        if (other is not ListValue list)
            return null;
        if (comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual && Count != list.Count)
            return Boxed.Of(comparison == ComparisonOperator.NotEqual);
        return Comparison.Sequences(comparison, Snapshot(), list.Snapshot());
    }

    public override bool? Contains(object item) => IndexOf(item, 0, int.MaxValue) >= 0;

    public override object? GetItem(object key)
    {
        if (key is not SliceValue slice)
            return Get(SequenceIndex.Of(key, "list"));
        using (Alone())
        {
            var places = slice.Resolve(_count);
            AllocationBudget.Charge(places.Count, 8);
            return new ListValue(places.Take(_items.AsSpan(0, _count)!));
        }
    }

    public override bool SetItem(object key, object item)
    {
        if (key is SliceValue slice)
            SetSlice(slice, item);
        else
            Set(SequenceIndex.Of(key, "list"), item);
        return true;
    }

    public override bool DeleteItem(object key)
    {
        if (key is SliceValue slice)
        {
            DeleteSlice(slice);
            return true;
        }

        var index = SequenceIndex.Of(key, "list");
        using (Alone())
            Replace(Place(index, "list assignment index out of range"), 1, []);
        return true;
    }

    public override object? Binary(BinaryOperator binary, object right)
    {
        if (binary == BinaryOperator.Add && right is ListValue other)
        {
            var (first, second) = (Snapshot(), other.Snapshot());
            AllocationBudget.Charge((long)first.Length + second.Length, 8);
            return new ListValue([.. first, .. second]);
        }

        return binary == BinaryOperator.Multiply ? BinaryReflected(binary, right) : null;
    }

    public override object? BinaryReflected(BinaryOperator binary, object left) =>
        binary == BinaryOperator.Multiply && SequenceIndex.Times(left) is { } times
            ? new ListValue(SequenceIndex.Repeat(Snapshot(), times))
            : null;

    public override object? BinaryInPlace(BinaryOperator binary, object right)
    {
        if (binary == BinaryOperator.Add)
        {
            Extend(right);
            return this;
        }

        if (binary != BinaryOperator.Multiply || SequenceIndex.Times(right) is not { } times)
            return null;
        Repeat(times);
        return this;
    }

    public override IteratorValue? Iterate() => new ListIterator(this);

    public override IteratorValue? IterateReversed() => new ReversedIterator("list_reverseiterator", At, Count);

    public override NativeFunction? FindMethod(string name) => ListMethods.Find(name);

    private void SetSlice(SliceValue slice, object items)
    {
        if (!Iterators.IsIterable(items))
            throw Raise.TypeError(slice.Step is NoneValue or 1L ? "can only assign an iterable" : "must assign iterable to extended slice");
        var added = NativeItems(items) ?? Iterators.ToArray(items);
        using (Alone())
        {
            var places = slice.Resolve(_count);
            if (places.Step == 1)
            {
                Replace(places.Start, Math.Max(0, places.Stop - places.Start), added);
                return;
            }

            if (added.Length != places.Count)
            {
                throw Raise.ValueError(string.Create(
                    CultureInfo.InvariantCulture,
                    $"attempt to assign sequence of size {added.Length} to extended slice of size {places.Count}"));
            }

            for (var i = 0; i < added.Length; i++)
                _items[places.At(i)] = added[i];
        }
    }

    private void DeleteSlice(SliceValue slice)
    {
        using (Alone())
        {
            var places = slice.Resolve(_count);
            if (places.Count == 0)
                return;
            if (places.Step == 1)
            {
                Replace(places.Start, places.Count, []);
                return;
            }

            var (first, step) = places.Step > 0 ? (places.Start, places.Step) : (places.At(places.Count - 1), -places.Step);
            var last = first + ((places.Count - 1) * step);
            var kept = first;
            for (var i = first; i < _count; i++)
            {
                if (i > last || (i - first) % step != 0)
                    _items[kept++] = _items[i];
            }

            var before = _count;
            Volatile.Write(ref _count, kept);
            _items.AsSpan(kept, before - kept).Clear();
        }
    }
}
