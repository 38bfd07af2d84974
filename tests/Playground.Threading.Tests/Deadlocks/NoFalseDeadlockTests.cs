using Playground.Testing;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Deadlocks;

public class NoFalseDeadlockTests
{
    private const int ThreadCount = 24;
    private const int LockCount = 8;
    private const int Rounds = 2000;

    [Fact]
    public async Task Locks_taken_in_one_order_are_never_taken_for_a_deadlock()
    {
        await using var run = new RecordedRun(eventBudget: 2_000_000);
        var locks = Enumerable.Range(1, LockCount).Select(n => run.Threads.Lock($"lock-{n}")).ToArray();
        StartAll(run.Threads, number =>
        {
            var random = new Random(number);
            for (var round = 0; round < Rounds; round++)
                TakeInOrder(locks, random, from: 0, depth: random.Next(1, 5));
        });
        var timeline = await run.CompleteAsync();

        AssertNoDeadlock(run, timeline);
        // The graph has been worked hard, or the test says nothing.
        Assert.True(timeline.Where(EventKind.LockAcquired).Count(e => e.Extra == 1) > 1000);
    }

    [Fact]
    public async Task Locks_tried_for_against_the_order_are_never_taken_for_a_deadlock()
    {
        await using var run = new RecordedRun(eventBudget: 2_000_000);
        var locks = Enumerable.Range(1, LockCount).Select(n => run.Threads.Lock($"lock-{n}")).ToArray();
        StartAll(run.Threads, number =>
        {
            var random = new Random(number);
            for (var round = 0; round < Rounds / 10; round++)
            {
                var first = random.Next(LockCount);
                var second = random.Next(LockCount);
                using (locks[first].Hold())
                {
                    ProbedThread.Yield();
                    // Ahead it may wait for as long as it takes, back only for a while.
                    var isHeld = second >= first ? locks[second].TryEnter(Timeout.InfiniteTimeSpan) : locks[second].TryEnter(TimeSpan.FromMilliseconds(1));
                    ProbedThread.Yield();
                    if (isHeld)
                        locks[second].Exit();
                }
            }
        });

        AssertNoDeadlock(run, await run.CompleteAsync());
    }

    [Fact]
    public async Task Joins_of_threads_that_hold_and_want_locks_are_never_taken_for_a_deadlock()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var locks = Enumerable.Range(1, LockCount).Select(n => threads.Lock($"lock-{n}")).ToArray();
            for (var round = 0; round < 50; round++)
            {
                var before = threads.Start("first", () => { });
                for (var i = 0; i < 8; i++)
                {
                    var previous = before;
                    var random = new Random((round * 8) + i);
                    before = threads.Start("next", () =>
                    {
                        TakeInOrder(locks, random, from: 0, depth: 4);
                        previous.Join();
                        TakeInOrder(locks, random, from: 0, depth: 4);
                    });
                }

                before.Join();
            }
        });

        Assert.Empty(timeline.Where(EventKind.DeadlockDetected));
    }

    private static void TakeInOrder(ProbedLock[] locks, Random random, int from, int depth)
    {
        if (depth == 0 || from == locks.Length)
            return;
        var index = random.Next(from, locks.Length);
        using (locks[index].Hold())
        {
            if (random.Next(4) == 0)
                ProbedThread.Yield();
            TakeInOrder(locks, random, index + 1, depth - 1);
        }
    }

    private static void StartAll(ThreadGroup threads, Action<int> body) =>
        threads.Start("main", () =>
        {
            var workers = Enumerable.Range(1, ThreadCount).Select(number => threads.Start($"Worker-{number}", () => body(number))).ToArray();
            foreach (var worker in workers)
                worker.Join();
        });

    private static void AssertNoDeadlock(RecordedRun run, RecordedTimeline timeline)
    {
        Assert.False(run.Threads.DeadlockDetected.IsCompleted);
        Assert.Empty(timeline.Where(EventKind.DeadlockDetected));
        TimelineRules.Check(timeline);
    }
}
