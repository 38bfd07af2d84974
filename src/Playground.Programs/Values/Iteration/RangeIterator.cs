using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through the ints of a range.</summary>
internal sealed class RangeIterator(long start, long step, Int128 count) : IteratorValue
{
    private readonly ulong _count = (ulong)count;
    private ulong _done;
    private long _next = start;

    public override string TypeName => "range_iterator";

    public override object[]? Parts => [];

    /// <summary>The next int; false at the end.</summary>
    public bool TryNext(out long number)
    {
        number = _next;
        if (_done >= _count)
            return false;
        _done++;
        _next = unchecked(number + step);
        return true;
    }

    public override bool TryNext(out object value)
    {
        if (!TryNext(out long number))
            return End(out value);
        value = Boxed.Of(number);
        return true;
    }
}
