using Playground.Testing;
using Playground.Threading.Deadlocks;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Deadlocks;

public class WaitForGraphTests
{
    private const int RunsOfEachSize = 3;

    public static TheoryData<int> RingSizes => [.. Enumerable.Range(2, 31)];

    [Theory]
    [MemberData(nameof(RingSizes))]
    public async Task Ring_of_locks_is_found_every_time_when_it_closes_and_named_in_order(int size)
    {
        for (var i = 0; i < RunsOfEachSize; i++)
        {
            await using var run = new RecordedRun();
            Ring.Start(run.Threads, size);
            var cycle = await DetectedAsync(run);
            var timeline = await run.EndAsync();

            AssertRing(cycle, size);
            AssertFoundByTheWaitThatClosedIt(timeline, size);
            TimelineRules.Check(timeline);
            Assert.Equal(0, run.Abandoned);
        }
    }

    [Fact]
    public async Task Deadlock_is_found_while_other_threads_go_on()
    {
        await using var run = new RecordedRun();
        var rounds = 0;
        run.Threads.Start("Busy", () =>
        {
            while (true)
            {
                ProbedThread.Sleep(TimeSpan.Zero);
                Interlocked.Increment(ref rounds);
            }
        });
        Ring.Start(run.Threads, 2);
        AssertRing(await DetectedAsync(run), 2);

        var before = Volatile.Read(ref rounds);
        Until.True(() => Volatile.Read(ref rounds) > before + 10);
        Assert.Equal(3, run.Threads.LiveThreads);
    }

    [Fact]
    public async Task Threads_that_queue_up_behind_a_ring_are_no_part_of_it_and_no_second_deadlock()
    {
        await using var run = new RecordedRun();
        var first = run.Threads.Lock("first");
        var second = run.Threads.Lock("second");
        var gate = run.Threads.Barrier("gate", 2);
        run.Threads.Start("A", () => TakeBoth(first, second));
        run.Threads.Start("B", () => TakeBoth(second, first));
        await DetectedAsync(run);
        ProbedThread[] late = [run.Threads.Start("Late-1", first.Enter), run.Threads.Start("Late-2", second.Enter)];
        Until.True(() => late.All(thread => thread.PendingWait is not null));
        var timeline = await run.EndAsync();

        Assert.Single(timeline.Where(EventKind.DeadlockDetected));
        Assert.Equal(["A", "B"], (await run.Threads.DeadlockDetected).Select(link => link.Thread).Order());

        void TakeBoth(ProbedLock one, ProbedLock other)
        {
            using (one.Hold())
            {
                gate.Wait();
                other.Enter();
            }
        }
    }

    [Fact]
    public async Task Two_deadlocks_are_both_recorded()
    {
        await using var run = new RecordedRun();
        Ring.Start(run.Threads, 2, "Left");
        Ring.Start(run.Threads, 3, "Right");
        await DetectedAsync(run);
        Until.True(() => run.Threads.LiveThreads == 5 && run.Events(EventKind.DeadlockDetected) == 2);
        var timeline = await run.EndAsync();

        Assert.Equal([2, 3], timeline.Where(EventKind.DeadlockDetected).Select(e => e.Value).Order());
    }

    [Fact]
    public async Task Ring_with_a_timed_wait_in_it_is_no_deadlock()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var ring = Ring.Start(threads, 4, wantSecond: (number, second) =>
            {
                if (number == 2)
                    Assert.False(second.TryEnter(TimeSpan.FromMilliseconds(50)));
                else
                    second.Hold().Dispose();
            });
            foreach (var thread in ring)
                thread.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Empty(timeline.Where(EventKind.DeadlockDetected));
        Assert.Single(timeline.Where(EventKind.LockTimedOut));
    }

    [Fact]
    public async Task Ring_that_closes_after_a_timed_wait_has_ended_is_found()
    {
        await using var run = new RecordedRun();
        Ring.Start(run.Threads, 3, wantSecond: (number, second) =>
        {
            if (number == 2)
                second.TryEnter(TimeSpan.FromMilliseconds(20));
            second.Enter();
        });

        AssertRing(await DetectedAsync(run), 3);
    }

    [Fact]
    public async Task Threads_that_join_each_other_are_a_deadlock()
    {
        await using var run = new RecordedRun();
        var threads = new ProbedThread[3];
        using var made = new ManualResetEventSlim();
        for (var i = 0; i < threads.Length; i++)
        {
            var next = (i + 1) % threads.Length;
            threads[i] = run.Threads.Start($"Worker-{i + 1}", () =>
            {
                made.Wait(TestContext.Current.CancellationToken);
                threads[next].Join();
            });
        }

        made.Set();
        var cycle = await DetectedAsync(run);

        Assert.Equal(3, cycle.Count);
        Assert.All(cycle, link => Assert.Equal(link.HeldBy, link.WaitsFor));
        AssertEachIsWaitedForByTheOneBefore(cycle);
    }

    [Fact]
    public async Task Thread_that_joins_itself_is_a_deadlock_of_one()
    {
        await using var run = new RecordedRun();
        run.Threads.Start("main", () => ProbedThread.Current.Join());

        Assert.Equal([new DeadlockLink("main", "main", "main")], await DetectedAsync(run));
    }

    [Fact]
    public async Task Join_of_a_thread_that_wants_the_joiners_lock_is_a_deadlock()
    {
        await using var run = new RecordedRun();
        run.Threads.Start("main", () =>
        {
            var held = run.Threads.Lock("lock");
            using (held.Hold())
                run.Threads.Start("Worker", held.Enter).Join();
        });
        var cycle = await DetectedAsync(run);

        Assert.Equal(
            [new DeadlockLink("Worker", "lock", "main"), new DeadlockLink("main", "Worker", "Worker")],
            cycle.OrderBy(link => link.Thread, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Join_with_a_time_out_is_no_deadlock()
    {
        await RecordedRun.OfAsync(threads =>
        {
            var held = threads.Lock("lock");
            ProbedThread worker;
            using (held.Hold())
            {
                worker = threads.Start("Worker", () => held.Hold().Dispose());
                Assert.False(worker.Join(TimeSpan.FromMilliseconds(20)));
            }

            worker.Join();
        });
    }

    private static Task<IReadOnlyList<DeadlockLink>> DetectedAsync(RecordedRun run) =>
        run.Threads.DeadlockDetected.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);

    private static void AssertRing(IReadOnlyList<DeadlockLink> cycle, int size)
    {
        Assert.Equal(size, cycle.Count);
        AssertEachIsWaitedForByTheOneBefore(cycle);
        var first = int.Parse(cycle[0].Thread["Worker-".Length..], System.Globalization.CultureInfo.InvariantCulture) - 1;
        for (var i = 0; i < size; i++)
        {
            var own = ((first + i) % size) + 1;
            var next = ((first + i + 1) % size) + 1;
            Assert.Equal(new DeadlockLink($"Worker-{own}", $"Worker-lock-{next}", $"Worker-{next}"), cycle[i]);
        }
    }

    private static void AssertEachIsWaitedForByTheOneBefore(IReadOnlyList<DeadlockLink> cycle)
    {
        for (var i = 0; i < cycle.Count; i++)
            Assert.Equal(cycle[i].HeldBy, cycle[(i + 1) % cycle.Count].Thread);
    }

    private static void AssertFoundByTheWaitThatClosedIt(RecordedTimeline timeline, int size)
    {
        var detected = timeline.Where(EventKind.DeadlockDetected).Single();
        Assert.Equal(size, detected.Value);
        Assert.Equal(size * 2, timeline.Where(EventKind.LockRequested).Count(e => e.TimeNs <= detected.TimeNs));
        var own = timeline.Events.Where(e => e.Thread == detected.Thread).ToList();
        var wait = own[own.IndexOf(detected) - 1];
        Assert.Equal((EventKind.LockRequested, detected.Subject), (wait.Kind, wait.Subject));
        Assert.Equal(detected, own[^1]);
    }
}
