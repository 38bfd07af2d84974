using System.Globalization;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>A range of ints that fit in 64 bits. Immutable, so thread-safe.</summary>
internal sealed class RangeValue : ObjectValue
{
    private readonly Int128 _count;

    /// <summary>The ints from <paramref name="start"/> to before <paramref name="stop"/>.</summary>
    /// <exception cref="PythonException">ValueError: the step is 0.</exception>
    public RangeValue(long start, long stop, long step)
    {
        if (step == 0)
            throw Raise.ValueError("range() arg 3 must not be zero");
        (Start, Stop, Step) = (start, stop, step);
        _count = step > 0
            ? (start < stop ? (((Int128)stop - start - 1) / step) + 1 : 0)
            : (stop < start ? (((Int128)start - stop - 1) / -(Int128)step) + 1 : 0);
    }

    public long Start { get; }

    public long Stop { get; }

    public long Step { get; }

    /// <summary>How many ints; more than a <c>long</c> can say only if the range spans nearly all.</summary>
    public Int128 Count => _count;

    public override string TypeName => "range";

    public override bool HasIdentityEquality => false;

    public override long? Length() => _count <= long.MaxValue
        ? (long)_count
        : throw Raise.OverflowError("Python int too large to convert to C ssize_t");

    public override bool? Truth() => _count > 0;

    public override string Repr() => Step == 1
        ? string.Create(CultureInfo.InvariantCulture, $"range({Start}, {Stop})")
        : string.Create(CultureInfo.InvariantCulture, $"range({Start}, {Stop}, {Step})");

    public long At(Int128 place) => (long)(Start + (place * Step));

    public override object? GetItem(object key)
    {
        if (key is SliceValue slice)
        {
            var bounds = RangeSlice.Of(this, slice);
            return bounds;
        }

        Int128 index = SequenceIndex.Of(key, "range");
        if (index < 0)
            index += _count;
        return index >= 0 && index < _count ? Boxed.Of(At(index)) : throw Raise.IndexError("range object index out of range");
    }

    public override bool? Contains(object item)
    {
        if (item is double number)
            return double.IsInteger(number) && Math.Abs(number) < 9.2e18 && Has((long)number);
        if (Number.TrySmall(item, out var small))
            return Has(small);
        return item is ObjectValue { HasIdentityEquality: false } ? null : false;
    }

    public bool Has(long value) => (Step > 0 ? value >= Start && value < Stop : value <= Start && value > Stop)
        && ((Int128)value - Start) % Step == 0;

    /// <summary>The place of an int, which is in the range.</summary>
    public Int128 PlaceOf(long value) => ((Int128)value - Start) / Step;

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        if (other is not RangeValue range || comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return null;
        var isEqual = _count == range._count
            && (_count == 0 || (Start == range.Start && (_count == 1 || Step == range.Step)));
        return Boxed.Of(isEqual == (comparison == ComparisonOperator.Equal));
    }

    public override long Hash() => Hashing.OfTuple(_count == 0
        ? [Boxed.Zero, NoneValue.Instance, NoneValue.Instance]
        : [Boxed.Of(_count), Boxed.Of(Start), _count == 1 ? NoneValue.Instance : Boxed.Of(Step)]);

    public override IteratorValue? Iterate() => new RangeIterator(Start, Step, _count);

    public override IteratorValue? IterateReversed() =>
        _count == 0 ? new RangeIterator(0, 1, 0) : new RangeIterator(At(_count - 1), Step == long.MinValue ? 1 : -Step, _count);

    public override NativeFunction? FindMethod(string name) => RangeMethods.Find(name);
}
