using System.Diagnostics;

namespace Playground.Scenarios.Measuring;

/// <summary>How long threads have waited for one kind of thing. Thread-safe.</summary>
internal sealed class WaitTimes
{
    private readonly HighWaterMark _longest = new();
    private long _total;

    /// <summary>All waits together, in ms.</summary>
    public double TotalMs => TimeSpan.FromTicks(Interlocked.Read(ref _total)).TotalMilliseconds;

    /// <summary>The longest single wait, in ms.</summary>
    public double LongestMs => TimeSpan.FromTicks(_longest.Value).TotalMilliseconds;

    /// <summary>Measures one wait, to the end of a <c>using</c> block.</summary>
    public Measurement Measure() => new(this);

    /// <summary>Takes a wait into account that was measured elsewhere.</summary>
    public void Add(TimeSpan wait)
    {
        Interlocked.Add(ref _total, wait.Ticks);
        _longest.Raise(wait.Ticks);
    }

    /// <summary>One wait that is being measured.</summary>
    public readonly ref struct Measurement(WaitTimes times)
    {
        private readonly long _started = Stopwatch.GetTimestamp();

        /// <summary>The wait is over.</summary>
        public void Dispose() => times.Add(Stopwatch.GetElapsedTime(_started));
    }
}
