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

    public override bool TryNext(out object value)
    {
        if (_done >= _count)
            return End(out value);
        _done++;
        value = Boxed.Of(_next);
        _next = unchecked(_next + step);
        return true;
    }
}
