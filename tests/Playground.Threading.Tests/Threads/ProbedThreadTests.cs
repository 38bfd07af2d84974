using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Threads;

public class ProbedThreadTests
{
    [Fact]
    public async Task Thread_is_a_background_thread_of_its_own_with_its_name()
    {
        ProbedThread? current = null;
        await using var run = new RecordedRun();
        var thread = run.Threads.Start("Worker", () =>
        {
            current = ProbedThread.Current;
            Assert.Equal("Worker", Thread.CurrentThread.Name);
            Assert.True(Thread.CurrentThread.IsBackground);
            Assert.False(Thread.CurrentThread.IsThreadPoolThread);
        });
        await run.CompleteAsync();

        Assert.Same(thread, current);
        Assert.False(thread.IsAlive);
        Assert.Null(thread.Failure);
    }

    [Fact]
    public async Task Start_is_told_by_the_starter_before_the_first_event_of_the_started()
    {
        var timeline = await RecordedRun.OfAsync(threads => threads.Start("Worker", () => { }).Join());

        Assert.Equal(
            [("main", EventKind.ThreadStarted), ("main", EventKind.ThreadStarting), ("Worker", EventKind.ThreadStarted)],
            timeline.Events.Where(e => e.Kind is EventKind.ThreadStarting or EventKind.ThreadStarted).Select(e => (timeline.Name(e.Thread), e.Kind)));
        Assert.Equal(timeline.Id("Worker"), timeline.Where(EventKind.ThreadStarting).Single().Subject);
        Assert.All(timeline.Where(EventKind.ThreadEnded), e => Assert.Equal(0, e.Value));
    }

    [Fact]
    public async Task Join_goes_on_after_the_last_event_of_the_awaited_thread()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
            threads.Start("Worker", () => ProbedThread.Sleep(TimeSpan.FromMilliseconds(5))).Join());

        TimelineRules.Check(timeline);
        Assert.Equal([EventKind.ThreadStarting, EventKind.JoinRequested, EventKind.JoinCompleted], timeline.KindsOf("main"));
        var order = timeline.Events.Select(e => (timeline.Name(e.Thread), e.Kind)).ToList();
        Assert.True(order.IndexOf(("Worker", EventKind.ThreadEnded)) < order.IndexOf(("main", EventKind.JoinCompleted)));
        Assert.Equal(0, timeline.Where(EventKind.JoinRequested).Single().Value);
    }

    [Fact]
    public async Task Join_with_a_time_out_gives_up_on_a_thread_that_lives_on()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var latch = threads.Lock("latch");
            ProbedThread worker;
            using (latch.Hold())
            {
                worker = threads.Start("Worker", () => latch.Hold().Dispose());
                Assert.False(worker.Join(TimeSpan.FromMilliseconds(10)));
                Assert.False(worker.Join(TimeSpan.Zero));
            }

            Assert.True(worker.Join(RecordedRun.Patience));
        });

        TimelineRules.Check(timeline);
        Assert.Equal([10_000_000, 1, (long)RecordedRun.Patience.TotalNanoseconds], timeline.Where(EventKind.JoinRequested).Select(e => e.Value));
        Assert.Equal(2, timeline.Where(EventKind.JoinTimedOut).Count);
        Assert.Single(timeline.Where(EventKind.JoinCompleted));
    }

    [Fact]
    public async Task Sleep_tells_how_long_and_lasts_so_long()
    {
        var timeline = await RecordedRun.OfAsync(_ => ProbedThread.Sleep(TimeSpan.FromMilliseconds(20)));

        var started = timeline.Where(EventKind.SleepStarted).Single();
        Assert.Equal(20_000_000, started.Value);
        Assert.True(timeline.Where(EventKind.SleepEnded).Single().TimeNs - started.TimeNs >= 19_000_000);
    }

    [Fact]
    public async Task Sleep_that_is_interrupted_ends_there_and_the_thread_goes_on()
    {
        await using var run = new RecordedRun();
        var sleeper = run.Threads.Start("Sleeper", () =>
        {
            Assert.Throws<ThreadInterruptedException>(() => ProbedThread.Sleep(TimeSpan.FromHours(1)));
            ProbedThread.Print("awake");
        });
        Until.True(() => run.Events(EventKind.SleepStarted) == 1);
        sleeper.Interrupt();
        var timeline = await run.CompleteAsync();

        TimelineRules.Check(timeline);
        Assert.Equal([EventKind.SleepStarted, EventKind.SleepEnded, EventKind.Printed], timeline.KindsOf("Sleeper"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-100)]
    [InlineData(1e12)]
    public async Task Sleep_of_a_duration_that_is_none_is_refused_before_anything_is_recorded(double milliseconds)
    {
        var timeline = await RecordedRun.OfAsync(_ =>
            Assert.Throws<ArgumentOutOfRangeException>(() => ProbedThread.Sleep(TimeSpan.FromMilliseconds(milliseconds))));

        Assert.Empty(timeline.KindsOf("main"));
    }

    [Fact]
    public async Task Join_with_a_time_out_that_is_none_is_refused_before_anything_is_recorded()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var worker = threads.Start("Worker", () => { });
            Assert.Throws<ArgumentOutOfRangeException>(() => worker.Join(TimeSpan.FromMilliseconds(-2)));
        });

        Assert.Equal([EventKind.ThreadStarting], timeline.KindsOf("main"));
    }

    [Fact]
    public async Task Failure_of_a_body_ends_the_thread_and_is_told_with_its_exception()
    {
        await using var run = new RecordedRun();
        var worker = run.Threads.Start("Worker", () => throw new FormatException("broken"));
        var failed = await run.Threads.Failed.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
        var timeline = await run.EndAsync();

        Assert.Same(worker, failed);
        Assert.IsType<FormatException>(failed.Failure);
        Assert.False(worker.IsAlive);
        Assert.Equal(1, timeline.Where(EventKind.ThreadEnded).Single().Value);
    }

    [Fact]
    public async Task Failure_of_a_body_gives_its_locks_back_and_lets_others_go_on()
    {
        await using var run = new RecordedRun();
        run.Threads.Start("main", () =>
        {
            var held = run.Threads.Lock("lock");
            run.Threads.Start("Worker", () =>
            {
                using (held.Hold())
                    throw new FormatException("broken");
            }).Join();
            held.Enter();
        });
        await run.Threads.AllEnded.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);

        Assert.Equal("Worker", (await run.Threads.Failed).Name);
    }
}
