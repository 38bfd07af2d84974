using System.Diagnostics;
using Playground.Threading.Processors;

namespace Playground.Scenarios.Memory;

/// <summary>How long the same piece of work took several threads at the same time, time after time. Thread-safe.</summary>
/// <param name="count">How many times it is done.</param>
/// <param name="threads">How many threads do it.</param>
internal sealed class Bursts(int count, int threads)
{
    /// <summary>With fewer undisturbed ones there is nothing to be said.</summary>
    private const int FewestUndisturbed = 5;

    /// <summary>In an undisturbed burst that part of the time was spent on a processor, by every thread.</summary>
    private const double LeastProcessorShare = 0.9;

    /// <summary>So long a thread looks out for the others before it begins without them, because they have no processor.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(2);

    private readonly Lock _lock = new();
    private readonly Burst[] _bursts = [.. Enumerable.Repeat(new Burst(long.MaxValue, long.MinValue, TimeSpan.Zero), count)];
    private int _arrived;

    /// <summary>How many times it is done.</summary>
    public int Count => count;

    /// <summary>
    /// Whether hardly ever all threads had a processor at the same time: where others need them, or there are too few. Threads that run one after the
    /// other can't be in each other's way.
    /// </summary>
    public bool WereDisturbed => Undisturbed().Count < FewestUndisturbed;

    /// <summary>The middle one of the durations, each from its first thread's start to its last one's end, in ms: of the undisturbed ones, if there are any.</summary>
    public double MedianMs
    {
        get
        {
            IReadOnlyList<Burst> bursts = WereDisturbed ? _bursts : Undisturbed();
            return bursts.Select(burst => burst.Wall.TotalMilliseconds).Order().ElementAt(bursts.Count / 2);
        }
    }

    /// <summary>Does a thread's part of one burst, as soon as all others are there to do theirs.</summary>
    public void Time(int number, Action work)
    {
        MeetOthers(number);
        var processorTime = ProcessorTime.OfThisThread();
        var started = Stopwatch.GetTimestamp();
        work();
        var ended = Stopwatch.GetTimestamp();
        processorTime = ProcessorTime.OfThisThread() - processorTime;
        lock (_lock)
        {
            ref var burst = ref _bursts[number];
            // Where the system doesn't tell, all of the time counts as spent on a processor.
            burst = new Burst(
                Math.Min(burst.Started, started),
                Math.Max(burst.Ended, ended),
                burst.ProcessorTime + (processorTime ?? Stopwatch.GetElapsedTime(started, ended)));
        }
    }

    /// <summary>Who leaves a lock or a sleep together comes out of it one after the other; who keeps looking begins within the same microsecond.</summary>
    private void MeetOthers(int number)
    {
        Interlocked.Increment(ref _arrived);
        var began = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref _arrived) < (number + 1) * threads && Stopwatch.GetElapsedTime(began) < Patience)
            Thread.SpinWait(1);
    }

    private List<Burst> Undisturbed() => [.. _bursts.Where(burst => burst.ProcessorTime >= LeastProcessorShare * threads * burst.Wall)];

    /// <summary>One of them, as far as it is known.</summary>
    private readonly record struct Burst(long Started, long Ended, TimeSpan ProcessorTime)
    {
        public TimeSpan Wall => Stopwatch.GetElapsedTime(Started, Ended);
    }
}
