using Playground.Testing;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedConditionTests
{
    [Fact]
    public async Task Waiting_gives_the_lock_back_and_takes_it_again_after_the_notification()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var (guard, changed) = Pair(threads);
            var waiter = StartWaiter(threads, guard, changed, "Waiter");
            using (guard.Hold())
                changed.Notify();
            waiter.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal(
            [EventKind.LockRequested, EventKind.LockAcquired, EventKind.LockReleased, EventKind.ConditionRequested, EventKind.ConditionWoken,
                EventKind.LockRequested, EventKind.LockAcquired, EventKind.LockReleased],
            timeline.KindsOf("Waiter"));
        Assert.Equal((1, 0), timeline.Where(EventKind.ConditionNotified).Select(e => (e.Value, e.Extra)).Single());
        Assert.Equal(0, timeline.Where(EventKind.ConditionWoken).Single().Extra);
    }

    [Fact]
    public async Task Notify_wakes_one_and_notify_all_wakes_the_rest()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var (guard, changed) = Pair(threads);
            var waiters = Enumerable.Range(1, 3).Select(n => StartWaiter(threads, guard, changed, $"Waiter-{n}")).ToArray();
            using (guard.Hold())
                changed.Notify();
            waiters[0].Join();
            Assert.All(waiters[1..], waiter => Assert.True(waiter.IsAlive));
            using (guard.Hold())
                changed.NotifyAll();
            foreach (var waiter in waiters[1..])
                waiter.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal([(1, 0), (2, 1)], timeline.Where(EventKind.ConditionNotified).Select(e => (e.Value, e.Extra)));
    }

    [Fact]
    public async Task A_notification_that_nobody_waits_for_is_not_kept()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var (guard, changed) = Pair(threads);
            using (guard.Hold())
            {
                changed.Notify();
                Assert.False(changed.Wait(TimeSpan.FromMilliseconds(2)));
            }
        });

        TimelineRules.Check(timeline);
        Assert.Equal(0, timeline.Where(EventKind.ConditionNotified).Single().Value);
        Assert.Single(timeline.Where(EventKind.ConditionTimedOut));
    }

    [Fact]
    public async Task A_spurious_wake_up_says_that_it_is_one()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var (guard, changed) = Pair(threads);
            Assert.False(changed.WakeSpuriously());
            var waiter = StartWaiter(threads, guard, changed, "Waiter");
            Assert.True(changed.WakeSpuriously());
            waiter.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal(1, timeline.Where(EventKind.ConditionWoken).Single().Extra);
        Assert.Empty(timeline.Where(EventKind.ConditionNotified));
    }

    [Fact]
    public async Task A_lock_entered_twice_is_given_back_whole_and_taken_again_twice() => await RecordedRun.OfAsync(threads =>
    {
        var (guard, changed) = Pair(threads);
        var waiter = threads.Start("Waiter", () =>
        {
            using (guard.Hold())
            using (guard.Hold())
                changed.Wait();
        });
        Until.True(() => waiter.PendingWait is not null);
        using (guard.Hold())
            changed.Notify();
        waiter.Join();
        Assert.True(guard.TryEnter(TimeSpan.Zero));
        guard.Exit();
    });

    [Fact]
    public async Task Without_the_lock_it_can_be_neither_waited_for_nor_notified() => await RecordedRun.OfAsync(threads =>
    {
        var (_, changed) = Pair(threads);
        Assert.Throws<SynchronizationLockException>(changed.Wait);
        Assert.Throws<SynchronizationLockException>(changed.Notify);
        Assert.Throws<SynchronizationLockException>(changed.NotifyAll);
    });

    private static (ProbedLock Guard, ProbedCondition Changed) Pair(ThreadGroup threads)
    {
        var guard = threads.Lock("guard");
        return (guard, threads.Condition("changed", guard));
    }

    /// <summary>A thread that stands in its wait when this returns.</summary>
    private static ProbedThread StartWaiter(ThreadGroup threads, ProbedLock guard, ProbedCondition changed, string name)
    {
        var waiter = threads.Start(name, () =>
        {
            using (guard.Hold())
                changed.Wait();
        });
        Until.True(() => waiter.PendingWait is Waiter);
        return waiter;
    }
}
