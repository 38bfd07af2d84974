using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedSemaphoreTests
{
    [Fact]
    public async Task Permits_are_taken_and_given_back_and_the_events_say_how_many_are_left()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var seats = threads.Semaphore("seats", 2, isBounded: true);
            using (seats.Hold())
            using (seats.Hold())
                Assert.False(seats.TryAcquire(TimeSpan.Zero));
        });

        TimelineRules.Check(timeline);
        Assert.Equal((NameKind.Semaphore, 2), timeline.All(NameKind.Semaphore).Select(name => (name.Kind, name.Initial)).Single());
        Assert.Equal(
            [(EventKind.SemaphoreAcquired, 1), (EventKind.SemaphoreAcquired, 0), (EventKind.SemaphoreReleased, 1), (EventKind.SemaphoreReleased, 2)],
            timeline.Events.Where(e => e.Kind is EventKind.SemaphoreAcquired or EventKind.SemaphoreReleased).Select(e => (e.Kind, e.Value)));
        Assert.Single(timeline.Where(EventKind.SemaphoreTimedOut));
    }

    [Fact]
    public async Task Under_stress_never_more_are_inside_than_there_are_permits()
    {
        const int Count = 12, Rounds = 1000, Permits = 3;
        var inside = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var seats = threads.Semaphore("seats", Permits, isBounded: true);
            JoinAll(threads.StartMany(Count, "Worker", () =>
            {
                for (var i = 0; i < Rounds; i++)
                {
                    // Some give up, so that giving up and being woken meet.
                    if (!seats.TryAcquire(i % 3 == 0 ? TimeSpan.FromMilliseconds(1) : Timeout.InfiniteTimeSpan))
                        continue;
                    Assert.InRange(Interlocked.Increment(ref inside), 1, Permits);
                    if (i % 20 == 0)
                        ProbedThread.Yield();
                    Interlocked.Decrement(ref inside);
                    seats.Release();
                }
            }));
        });

        TimelineRules.Check(timeline);
        var free = (long)Permits;
        foreach (var e in timeline.Events)
        {
            if (e.Kind == EventKind.SemaphoreAcquired)
                Assert.Equal(--free, e.Value);
            else if (e.Kind == EventKind.SemaphoreReleased)
                Assert.Equal(++free, e.Value);
            Assert.InRange(free, 0, Permits);
        }

        Assert.Equal(Permits, free);
    }

    [Fact]
    public async Task Release_by_a_thread_that_took_none_lets_a_waiting_one_go_on()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var done = threads.Semaphore("done", 0, isBounded: false);
            var worker = threads.Start("Worker", done.Acquire);
            Until.True(() => worker.PendingWait is not null);
            done.Release();
            worker.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal(1, timeline.Where(EventKind.SemaphoreAcquired).Single().Extra);
    }

    [Fact]
    public async Task Only_a_bounded_semaphore_refuses_a_release_too_many() => await RecordedRun.OfAsync(threads =>
    {
        var plain = threads.Semaphore("plain", 1, isBounded: false);
        plain.Release();
        Assert.True(plain.TryAcquire(TimeSpan.Zero));
        Assert.True(plain.TryAcquire(TimeSpan.Zero));

        var bounded = threads.Semaphore("bounded", 1, isBounded: true);
        var refused = Assert.Throws<SemaphoreFullException>(bounded.Release);
        Assert.Equal("main releases bounded, but all 1 permits are there.", refused.Message);
    });

    private static void JoinAll(ProbedThread[] threads)
    {
        foreach (var thread in threads)
            thread.Join();
    }
}
