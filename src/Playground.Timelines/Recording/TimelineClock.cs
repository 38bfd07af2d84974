using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Playground.Timelines.Recording;

/// <summary>Nanoseconds since the run began, from the system's monotonic clock, which all processors share.</summary>
public readonly struct TimelineClock
{
    // A constant once compiled: where a tick is a nanosecond, as on Linux, the multiplication disappears.
    private static readonly long NsPerTick = 1_000_000_000 / Stopwatch.Frequency;

    private readonly long _start;
    private readonly SteppedTime? _stepped;

    private TimelineClock(long start, SteppedTime? stepped = null) => (_start, _stepped) = (start, stepped);

    /// <summary>A clock that stands at zero.</summary>
    public static TimelineClock StartNew() => new(Stopwatch.GetTimestamp());

    /// <summary>A clock that shows time which is moved by hand.</summary>
    public static TimelineClock Of(SteppedTime time) => new(0, time);

    /// <summary>The time now, in ns since the start; never negative.</summary>
    public long NowNs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _stepped is null ? (Stopwatch.GetTimestamp() - _start) * NsPerTick : _stepped.NextNs();
    }
}
