using Playground.Testing;
using Playground.Threading.Mechanisms;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class LockMechanismTests
{
    public static TheoryData<LockMechanism> Mechanisms => [.. Enum.GetValues<LockMechanism>()];

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public async Task Every_mechanism_lets_one_thread_in_at_a_time(LockMechanism mechanism)
    {
        const int Count = 4, Rounds = 500;
        var inside = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var guard = threads.Lock("guard", mechanism);
            var workers = threads.StartMany(Count, "Worker", () =>
            {
                for (var i = 0; i < Rounds; i++)
                {
                    using (guard.Hold())
                    {
                        Assert.Equal(1, Interlocked.Increment(ref inside));
                        if (i % 50 == 0)
                            ProbedThread.Yield();
                        Interlocked.Decrement(ref inside);
                    }
                }
            });
            foreach (var worker in workers)
                worker.Join();
            Assert.True(guard.TryEnter(TimeSpan.Zero));
            threads.Start("Late", () => Assert.False(guard.TryEnter(TimeSpan.FromMilliseconds(1)))).Join();
            guard.Exit();
        });

        TimelineRules.Check(timeline);
        Assert.Equal((Count * Rounds) + 1, timeline.Where(EventKind.LockAcquired).Count);
    }

    [Theory]
    [InlineData(LockMechanism.Monitor, true)]
    [InlineData(LockMechanism.Lock, true)]
    [InlineData(LockMechanism.Mutex, true)]
    [InlineData(LockMechanism.SemaphoreSlim, false)]
    public async Task Its_holder_enters_again_or_waits_for_itself(LockMechanism mechanism, bool isReentrant)
    {
        await using var run = new RecordedRun();
        var guard = run.Threads.Lock("guard", mechanism);
        run.Threads.StartMain(() =>
        {
            using (guard.Hold())
            using (guard.Hold())
            {
            }
        });
        await Task.WhenAny(run.Threads.AllEnded, run.Threads.DeadlockDetected).WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);

        Assert.Equal(isReentrant, run.Threads.AllEnded.IsCompleted);
        if (!isReentrant)
            Assert.Equal([("main", "guard", "main")], (await run.Threads.DeadlockDetected).Select(link => (link.Thread, link.WaitsFor, link.HeldBy!)));
        TimelineRules.Check(await run.EndAsync());
    }
}
