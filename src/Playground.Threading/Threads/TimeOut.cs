namespace Playground.Threading.Threads;

/// <summary>Time-outs as waits take them, and as their events tell them.</summary>
public static class TimeOut
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Refuses what the system would, before a wait is recorded that will never be.</summary>
    public static void ThrowIfNotAllowed(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
            ThrowIfNoDuration(timeout);
    }

    /// <summary>As <see cref="ThrowIfNotAllowed"/>, where it must end some day.</summary>
    public static void ThrowIfNoDuration(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Longest);
    }

    /// <summary>In ns, 0 for none. A try that doesn't wait at all has one, so it counts as the shortest there is.</summary>
    public static long ToEventValue(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan ? 0 : Math.Max(1, (long)timeout.TotalNanoseconds);
}
