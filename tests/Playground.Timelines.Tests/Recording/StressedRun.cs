using Playground.Timelines.Events;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Timelines.Tests.Recording;

/// <summary>
/// Real threads that record as fast as they can while a pump drains. Each event's value is its number within its thread, and
/// some threads are added while others already run.
/// </summary>
internal sealed class StressedRun
{
    private readonly TimelineRecorder _recorder;
    private readonly List<Thread> _threads = [];
    private readonly Lock _adding = new();
    private long _recorded;

    private StressedRun(long eventBudget)
    {
        _recorder = new TimelineRecorder(eventBudget);
        Pump = new TimelinePump(_recorder);
    }

    public TimelinePump Pump { get; }

    public TimelineLog Log => Pump.Log;

    /// <summary>How many events the threads have recorded, whether stored or not.</summary>
    public long Recorded => Volatile.Read(ref _recorded);

    /// <summary>When each thread, by id, recorded its last event.</summary>
    public static StressedRun Complete(int threads, int late, int events, long eventBudget = 100_000_000)
    {
        var run = new StressedRun(eventBudget);
        for (var n = 0; n < threads; n++)
            run.Start(events, late);
        while (run.IsAlive())
            run.Pump.Drain();
        run.Pump.Complete(TimeSpan.FromSeconds(30));
        return run;
    }

    /// <summary>Starts threads that record until told to stop.</summary>
    public static StressedRun Endless(int threads, CancellationToken until, long eventBudget = 100_000_000)
    {
        var run = new StressedRun(eventBudget);
        for (var n = 0; n < threads; n++)
            run.Start(int.MaxValue, late: 0, until);
        return run;
    }

    public long NowNs => _recorder.Clock.NowNs;

    public void Join()
    {
        foreach (var thread in _threads)
            thread.Join();
    }

    private void Start(int events, int late, CancellationToken until = default)
    {
        var probe = _recorder.AddThread("worker");
        var thread = new Thread(() =>
        {
            var n = 0;
            for (; n < events && !until.IsCancellationRequested; n++)
            {
                probe.Record((EventKind)(20 + (n % 2)), 0, n);
                if (late > 0 && n == events / 2)
                    Start(events, late - 1);
            }

            Interlocked.Add(ref _recorded, n);
        });
        lock (_adding)
            _threads.Add(thread);
        thread.Start();
    }

    private bool IsAlive()
    {
        lock (_adding)
            return _threads.Exists(thread => thread.IsAlive);
    }
}
