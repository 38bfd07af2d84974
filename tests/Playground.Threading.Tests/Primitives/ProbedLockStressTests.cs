using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedLockStressTests
{
    [Fact]
    public async Task Lock_lets_one_thread_in_at_a_time()
    {
        const int Count = 8, Rounds = 5000;
        long plain = 0;
        var inside = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var guard = threads.Lock("guard");
            var workers = threads.StartMany(Count, "Worker", () =>
            {
                for (var i = 0; i < Rounds; i++)
                {
                    using (guard.Hold())
                    {
                        Assert.Equal(1, Interlocked.Increment(ref inside));
                        plain++;
                        if (i % 50 == 0)
                            ProbedThread.Yield();
                        Interlocked.Decrement(ref inside);
                    }
                }
            });
            foreach (var worker in workers)
                worker.Join();
        });

        Assert.Equal(Count * Rounds, plain);
        TimelineRules.Check(timeline);
        Assert.Equal(Count * Rounds, timeline.Where(EventKind.LockAcquired).Count);
        Assert.Equal(Count * Rounds, timeline.Where(EventKind.LockReleased).Count);
    }

    [Fact]
    public async Task Timeline_of_many_threads_and_locks_keeps_every_promise_while_it_is_pumped()
    {
        const int Count = 16, Rounds = 1500, LockCount = 6;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var locks = Enumerable.Range(1, LockCount).Select(n => threads.Lock($"lock-{n}")).ToArray();
            var workers = Enumerable.Range(1, Count).Select(number => threads.Start($"Worker-{number}", () =>
            {
                var random = new Random(number);
                var own = threads.Variable($"own-{number}");
                for (var round = 1; round <= Rounds; round++)
                {
                    own.Write(round);
                    var (lower, higher) = (random.Next(LockCount), random.Next(LockCount));
                    if (lower > higher)
                        (lower, higher) = (higher, lower);
                    using (locks[lower].Hold())
                    {
                        if (random.Next(8) == 0)
                            ProbedThread.Yield();
                        if (locks[higher].TryEnter(TimeSpan.FromMilliseconds(random.Next(3))))
                            locks[higher].Exit();
                    }
                }
            })).ToArray();
            foreach (var worker in workers)
                worker.Join();
        });

        TimelineRules.Check(timeline);
        for (var number = 1; number <= Count; number++)
        {
            var own = timeline.Id($"own-{number}");
            var written = timeline.Of($"Worker-{number}").Where(e => e.Subject == own).Select(e => e.Value);
            Assert.Equal(Enumerable.Range(1, Rounds).Select(round => (long)round), written);
        }
    }
}
