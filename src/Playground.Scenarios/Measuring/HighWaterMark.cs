namespace Playground.Scenarios.Measuring;

/// <summary>The highest of the figures that threads have seen. Thread-safe.</summary>
internal sealed class HighWaterMark
{
    private long _value;

    /// <summary>The highest so far, at least 0.</summary>
    public long Value => Interlocked.Read(ref _value);

    /// <summary>Takes a figure into account.</summary>
    public void Raise(long figure)
    {
        var highest = Value;
        while (figure > highest)
        {
            var before = Interlocked.CompareExchange(ref _value, figure, highest);
            if (before == highest)
                return;
            highest = before;
        }
    }
}
