using Playground.Testing;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedLockTests
{
    [Fact]
    public async Task Lock_held_by_nobody_is_taken_without_waiting()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            using (threads.Lock("lock").Hold())
            {
            }
        });

        Assert.Equal([EventKind.LockRequested, EventKind.LockAcquired, EventKind.LockReleased], timeline.KindsOf("main"));
        Assert.All(timeline.Of("main").Where(e => e.Subject != 0), e => Assert.Equal(timeline.Id("lock"), e.Subject));
        Assert.Equal(0, timeline.Where(EventKind.LockRequested).Single().Value);
        Assert.Equal(0, timeline.Where(EventKind.LockAcquired).Single().Extra);
    }

    [Fact]
    public void Hold_of_nothing_gives_nothing_back()
    {
        using Hold nothing = default;
    }

    [Fact]
    public async Task Lock_held_by_another_is_taken_after_its_release_and_says_that_it_had_to_wait()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var held = threads.Lock("lock");
            ProbedThread worker;
            using (held.Hold())
            {
                worker = threads.Start("Worker", () => held.Hold().Dispose());
                Until.True(() => worker.PendingWait is not null);
            }

            worker.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal(
            [("main", EventKind.LockRequested), ("main", EventKind.LockAcquired), ("Worker", EventKind.LockRequested),
                ("main", EventKind.LockReleased), ("Worker", EventKind.LockAcquired), ("Worker", EventKind.LockReleased)],
            timeline.Events.Where(e => e.Subject == timeline.Id("lock")).Select(e => (timeline.Name(e.Thread), e.Kind)));
        Assert.Equal([0, 1], timeline.Where(EventKind.LockAcquired).Select(e => e.Extra));
    }

    [Fact]
    public Task It_tells_how_many_threads_wait_for_it() => RecordedRun.OfAsync(threads =>
    {
        var held = threads.Lock("lock");
        ProbedThread[] workers;
        using (held.Hold())
        {
            Assert.Equal(0, held.Waiting);
            workers = threads.StartMany(2, "Worker", () => held.Hold().Dispose());
            Until.True(() => held.Waiting == 2);
        }

        foreach (var worker in workers)
            worker.Join();
        Assert.Equal(0, held.Waiting);
    });

    [Fact]
    public async Task Lock_entered_again_by_its_holder_is_held_until_the_outermost_exit()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var held = threads.Lock("lock");
            held.Enter();
            Assert.True(held.TryEnter(TimeSpan.Zero));
            held.Enter();
            held.Exit();
            held.Exit();
            threads.Start("Worker", () => Assert.False(held.TryEnter(TimeSpan.Zero))).Join();
            held.Exit();
            threads.Start("Late", () => held.Hold().Dispose()).Join();
        });

        TimelineRules.Check(timeline);
        Assert.Single(timeline.Of("main"), e => e.Kind == EventKind.LockAcquired);
        Assert.Single(timeline.Of("main"), e => e.Kind == EventKind.LockReleased);
        Assert.Equal([EventKind.LockRequested, EventKind.LockTimedOut], timeline.KindsOf("Worker"));
    }

    [Fact]
    public async Task Try_with_a_time_out_gives_up_and_tells_how_long_it_was_ready_to_wait()
    {
        var timeout = TimeSpan.FromMilliseconds(20);
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var held = threads.Lock("lock");
            using (held.Hold())
                threads.Start("Worker", () => Assert.False(held.TryEnter(timeout))).Join();
        });

        TimelineRules.Check(timeline);
        var requested = timeline.Of("Worker").Single(e => e.Kind == EventKind.LockRequested);
        var timedOut = timeline.Of("Worker").Single(e => e.Kind == EventKind.LockTimedOut);
        Assert.Equal((long)timeout.TotalNanoseconds, requested.Value);
        Assert.True(timedOut.TimeNs - requested.TimeNs >= 15_000_000);
    }

    [Fact]
    public async Task Try_without_waiting_is_recorded_as_one_that_has_a_time_out()
    {
        // 0 means none: such a request would look as if it waited for ever.
        var timeline = await RecordedRun.OfAsync(threads => Assert.True(threads.Lock("lock").TryEnter(TimeSpan.Zero)));

        Assert.Equal(1, timeline.Where(EventKind.LockRequested).Single().Value);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-0.5)]
    [InlineData(int.MaxValue + 1.0)]
    public async Task Time_out_that_is_none_is_refused_before_anything_is_recorded(double milliseconds)
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var free = threads.Lock("lock");
            Assert.Throws<ArgumentOutOfRangeException>(() => free.TryEnter(TimeSpan.FromMilliseconds(milliseconds)));
        });

        Assert.Empty(timeline.KindsOf("main"));
    }

    [Fact]
    public async Task Exit_of_a_lock_that_the_thread_does_not_hold_is_refused_and_not_recorded()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var held = threads.Lock("lock");
            Assert.Throws<SynchronizationLockException>(held.Exit);
            using (held.Hold())
                threads.Start("Worker", () => Assert.Throws<SynchronizationLockException>(held.Exit)).Join();
            Assert.Throws<SynchronizationLockException>(held.Exit);
        });

        TimelineRules.Check(timeline);
        Assert.Single(timeline.Where(EventKind.LockReleased));
    }

    [Fact]
    public void Lock_used_outside_a_thread_of_a_group_is_refused()
    {
        var group = new ThreadGroup(new Timelines.Recording.TimelineRecorder(100), maxThreads: 1);

        Assert.Throws<InvalidOperationException>(() => group.Lock("lock").Enter());
    }

    [Fact]
    public async Task Hold_ends_when_an_exception_leaves_the_block()
    {
        await RecordedRun.OfAsync(threads =>
        {
            var held = threads.Lock("lock");
            Assert.Throws<FormatException>(Fail);
            threads.Start("Worker", () => Assert.True(held.TryEnter(TimeSpan.Zero))).Join();

            void Fail()
            {
                using (held.Hold())
                    throw new FormatException();
            }
        });
    }
}
