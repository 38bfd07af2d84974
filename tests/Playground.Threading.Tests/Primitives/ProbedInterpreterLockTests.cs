using Playground.Testing;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedInterpreterLockTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Threads_that_only_compute_take_turns_and_never_run_at_the_same_time()
    {
        const int Count = 3, Turns = 30;
        var inside = 0;
        var turns = 0;
        var last = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var gil = threads.InterpreterLock("interpreter", Interval);
            JoinAll(threads.StartMany(Count, "Worker", () => Compute(gil, ref inside, () =>
            {
                if (last != ProbedThread.Current.Id)
                    turns++;
                last = ProbedThread.Current.Id;
                return turns < Turns;
            })));
        });

        TimelineRules.Check(timeline);
        var owner = 0;
        foreach (var e in timeline.Events)
        {
            if (e.Kind == EventKind.LockAcquired)
            {
                Assert.Equal(0, owner);
                owner = e.Thread;
            }
            else if (e.Kind == EventKind.LockReleased)
            {
                Assert.Equal(owner, e.Thread);
                owner = 0;
            }
        }

        var owners = timeline.Where(EventKind.LockAcquired).Select(e => e.Thread).ToList();
        Assert.Equal(Count, owners.Distinct().Count());
        // Who has given way on request is not the next to have it.
        Assert.All(owners.Zip(owners.Skip(1)), turn => Assert.NotEqual(turn.First, turn.Second));
    }

    [Fact]
    public async Task Alone_a_thread_keeps_it_at_every_checkpoint()
    {
        var inside = 0;
        var rounds = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
            Compute(threads.InterpreterLock("interpreter", Interval), ref inside, () => ++rounds < 10_000));

        Assert.Single(timeline.Where(EventKind.LockAcquired));
    }

    [Fact]
    public async Task Given_back_before_a_wait_it_lets_others_run_meanwhile()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var gil = threads.InterpreterLock("interpreter", TimeSpan.FromHours(1));
            var isDone = threads.Signal("done");
            gil.Enter();
            var worker = threads.Start("Worker", () =>
            {
                using (gil.Hold())
                    isDone.Set();
            });
            gil.Exit();
            isDone.Wait();
            worker.Join();
        });

        TimelineRules.Check(timeline);
    }

    [Fact]
    public async Task Only_who_has_it_can_give_it_back() => await RecordedRun.OfAsync(threads =>
        Assert.Throws<SynchronizationLockException>(threads.InterpreterLock("interpreter", Interval).Exit));

    private static void Compute(ProbedInterpreterLock gil, ref int inside, Func<bool> goesOn)
    {
        using (gil.Hold())
        {
            while (goesOn())
            {
                Assert.Equal(1, Interlocked.Increment(ref inside));
                Thread.SpinWait(50);
                Interlocked.Decrement(ref inside);
                gil.Checkpoint();
            }
        }
    }

    private static void JoinAll(ProbedThread[] threads)
    {
        foreach (var thread in threads)
            thread.Join();
    }
}
