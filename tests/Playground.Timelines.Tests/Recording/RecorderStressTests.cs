using Playground.Timelines.Events;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Timelines.Tests.Recording;

public sealed class RecorderStressTests
{
    [Fact]
    public void Everything_is_logged_once_gapless_and_in_order_while_threads_come_late()
    {
        const int Threads = 4, Late = 3, Events = 50_000;
        var run = StressedRun.Complete(Threads, Late, Events);

        Assert.Equal(Threads * (1 + Late) * (long)Events, run.Log.EventCount);
        Assert.Equal(run.Recorded, run.Log.EventCount);
        Assert.False(run.Pump.IsTruncated);
        Assert.Empty(run.Pump.Dropped());
        AssertInOrder(run.Log, Events);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    [InlineData(99_999)]
    public void Past_the_budget_events_are_counted_and_the_log_is_an_exact_prefix(long budget)
    {
        const int Threads = 5, Events = 20_000;
        var run = StressedRun.Complete(Threads, late: 1, Events, budget);
        var dropped = run.Pump.Dropped();

        Assert.True(run.Pump.IsTruncated);
        Assert.InRange(run.Log.EventCount, 0, budget);
        Assert.Equal(2 * Threads * Events, run.Recorded);
        foreach (var kind in new[] { EventKind.VariableRead, EventKind.VariableWritten })
            Assert.Equal(run.Recorded / 2, run.Log.Events().Count(e => e.Event.Kind == kind) + dropped[kind]);
        AssertInOrder(run.Log, Events);
    }

    [Fact]
    public void A_log_that_is_not_truncated_may_be_exactly_as_long_as_the_budget()
    {
        var recorder = new TimelineRecorder(eventBudget: 1_000);
        var pump = new TimelinePump(recorder);
        var probe = recorder.AddThread("main");
        for (var i = 0; i < 1_000; i++)
            probe.Record(EventKind.VariableRead);
        pump.Complete(TimeSpan.FromSeconds(10));

        Assert.Equal(1_000, pump.Log.EventCount);
        Assert.False(pump.IsTruncated);
    }

    [Fact]
    public void Nothing_that_happens_after_the_close_is_logged_or_counted_as_dropped()
    {
        using var stop = new CancellationTokenSource();
        var run = StressedRun.Endless(threads: 3, stop.Token);
        while (run.Log.EventCount < 20_000)
            run.Pump.Drain();

        run.Pump.Complete(TimeSpan.FromSeconds(30));
        var (closedNs, count) = (run.NowNs, run.Log.EventCount);
        Thread.Sleep(5);
        run.Pump.Drain();
        stop.Cancel();
        run.Join();

        Assert.True(run.Log.IsComplete);
        Assert.Equal(count, run.Log.EventCount);
        Assert.True(run.Recorded > count);
        Assert.All(run.Log.Events(), e => Assert.True(e.Event.TimeNs < closedNs));
        Assert.Empty(run.Pump.Dropped());
        AssertInOrder(run.Log, int.MaxValue);
    }

    [Fact]
    public void Names_without_events_are_in_the_log_when_it_is_complete()
    {
        var recorder = new TimelineRecorder(eventBudget: 10);
        var pump = new TimelinePump(recorder);
        recorder.AddThread("idle");
        pump.Complete(TimeSpan.FromSeconds(1));

        Assert.True(pump.Log.ReadFrom(0).TryRead(out var batch));
        Assert.Equal(1, batch.NameCount);
    }

    [Fact]
    public void A_time_is_never_less_than_asked_for_nor_than_the_one_before()
    {
        var recorder = new TimelineRecorder(eventBudget: 10);
        var probe = recorder.AddThread("main");
        var future = recorder.Clock.NowNs + 1_000_000_000;

        Assert.Equal(future, probe.Record(EventKind.LockAcquired, notBefore: future));
        Assert.Equal(future, probe.Record(EventKind.LockReleased));
    }

    private static void AssertInOrder(TimelineLog log, long mostPerThread)
    {
        var next = new Dictionary<int, long>();
        var (sequence, time) = (0L, 0L);
        foreach (var (at, e) in log.Events())
        {
            Assert.Equal(sequence++, at);
            Assert.True(e.TimeNs >= time, $"event {at} is older than the one before");
            time = e.TimeNs;
            var expected = next.GetValueOrDefault(e.Thread);
            Assert.Equal(expected, e.Value);
            Assert.True(expected < mostPerThread);
            next[e.Thread] = expected + 1;
        }
    }
}
