namespace Playground.Timelines.Recording;

/// <summary>
/// Time that stands still until it is moved, for timelines of what is taken step by step. Each look at it is 1 ns later than the last, so
/// that the order of events is that of the looks. Not thread-safe: one thread at a time.
/// </summary>
public sealed class SteppedTime
{
    private long _nowNs;

    /// <summary>The next look at the time, in ns since the start.</summary>
    public long NextNs() => _nowNs++;

    /// <summary>Moves the time forward; never back.</summary>
    /// <param name="timeNs">In ns since the start.</param>
    public void MoveTo(long timeNs) => _nowNs = Math.Max(_nowNs, timeNs);
}
