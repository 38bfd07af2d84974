using System.Diagnostics;
using System.Runtime.CompilerServices;
using Playground.Threading.Processors;
using Playground.Threading.Threads;

namespace Playground.Scenarios.Locking;

/// <summary>Threads that pass a section as often as they can for a while, each counting for itself. Thread-safe.</summary>
internal sealed class LockLoad(int threads)
{
    /// <summary>So often a thread passes the section between two looks at whether it is over: looking costs as much as a fast lock.</summary>
    private const int Batch = 16;

    private readonly Lock _lock = new();
    private readonly long[] _sections = new long[threads];
    private readonly HashSet<GuardedCounter> _counters = [];
    private long _started = long.MaxValue;
    private long _ended = long.MinValue;
    private TimeSpan? _processorTime = TimeSpan.Zero;
    private volatile bool _isOver;

    /// <summary>From now on no thread begins another batch.</summary>
    public void End() => _isOver = true;

    /// <summary>Passes the section again and again until it is over.</summary>
    /// <param name="thread">0 for the first one.</param>
    /// <param name="section">What is passed.</param>
    /// <param name="counter">What is counted in there.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int thread, Action section, GuardedCounter counter)
    {
        var me = ProbedThread.Current;
        var processorTime = ProcessorTime.OfThisThread();
        var started = Stopwatch.GetTimestamp();
        long sections = 0;
        for (; !_isOver; sections += Batch)
        {
            me.ThrowIfStopping();
            for (var i = 0; i < Batch; i++)
                section();
        }

        var ended = Stopwatch.GetTimestamp();
        processorTime = ProcessorTime.OfThisThread() - processorTime;
        lock (_lock)
        {
            _sections[thread] = sections;
            _counters.Add(counter);
            _started = Math.Min(_started, started);
            _ended = Math.Max(_ended, ended);
            _processorTime += processorTime;
        }
    }

    /// <summary>What it cost; for when all threads have ended.</summary>
    public LockFigures ToFigures(string mechanism)
    {
        var all = Math.Max(1, _sections.Sum());
        return new LockFigures(
            mechanism,
            all,
            _counters.Sum(counter => counter.Total),
            Stopwatch.GetElapsedTime(_started, _ended).TotalNanoseconds / all,
            _processorTime?.TotalNanoseconds / all,
            100.0 * _sections.Min() * threads / all,
            _sections);
    }
}
