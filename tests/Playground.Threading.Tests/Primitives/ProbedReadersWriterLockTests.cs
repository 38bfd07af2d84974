using Playground.Testing;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedReadersWriterLockTests
{
    [Theory]
    [InlineData(ReadersWriterPolicy.PreferReaders)]
    [InlineData(ReadersWriterPolicy.PreferWriters)]
    public async Task Under_stress_readers_share_it_and_writers_are_alone(ReadersWriterPolicy policy)
    {
        const int Count = 8, Rounds = 800;
        var (readers, writers, most) = (0, 0, 0);
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var book = threads.ReadersWriterLock("book", policy);
            var workers = Enumerable.Range(0, Count).Select(own => threads.Start($"Worker-{own}", () =>
            {
                var random = new Random(own);
                for (var i = 0; i < Rounds; i++)
                {
                    if (random.Next(5) == 0)
                        Write();
                    else
                        Read();
                }
            })).ToArray();
            foreach (var worker in workers)
                worker.Join();

            void Read()
            {
                using (book.HoldShared())
                {
                    var inside = Interlocked.Increment(ref readers);
                    most = Math.Max(most, inside);
                    Assert.Equal(0, Volatile.Read(ref writers));
                    ProbedThread.Yield();
                    Interlocked.Decrement(ref readers);
                }
            }

            void Write()
            {
                using (book.HoldExclusive())
                {
                    Assert.Equal((1, 0), (Interlocked.Increment(ref writers), Volatile.Read(ref readers)));
                    ProbedThread.Yield();
                    Interlocked.Decrement(ref writers);
                }
            }
        });

        TimelineRules.Check(timeline);
        Assert.InRange(most, 2, Count);
        var (sharing, isExclusive) = (0L, false);
        foreach (var e in timeline.Events)
        {
            switch (e.Kind)
            {
                case EventKind.SharedAcquired:
                    Assert.False(isExclusive);
                    Assert.Equal(++sharing, e.Value);
                    break;
                case EventKind.SharedReleased:
                    Assert.Equal(--sharing, e.Value);
                    break;
                case EventKind.LockAcquired:
                    Assert.Equal((0, false), (sharing, isExclusive));
                    isExclusive = true;
                    break;
                case EventKind.LockReleased:
                    isExclusive = false;
                    break;
            }
        }
    }

    [Theory]
    [InlineData(ReadersWriterPolicy.PreferReaders, true)]
    [InlineData(ReadersWriterPolicy.PreferWriters, false)]
    public async Task A_reader_passes_a_waiting_writer_only_where_readers_are_preferred(ReadersWriterPolicy policy, bool passes)
    {
        var hasPassed = false;
        await RecordedRun.OfAsync(threads =>
        {
            var book = threads.ReadersWriterLock("book", policy);
            ProbedThread writer, late;
            using (book.HoldShared())
            {
                writer = threads.Start("Writer", () => book.HoldExclusive().Dispose());
                Until.True(() => writer.PendingWait is not null);
                late = threads.Start("Late", () => book.HoldShared().Dispose());
                Until.True(() => late.PendingWait is not null || !late.IsAlive);
                hasPassed = !late.IsAlive;
            }

            writer.Join();
            late.Join();
        });

        Assert.Equal(passes, hasPassed);
    }

    [Fact]
    public async Task Two_writers_that_want_each_others_lock_are_a_deadlock()
    {
        await using var run = new RecordedRun();
        var locks = new[] { "left", "right" }.Select(name => run.Threads.ReadersWriterLock(name, ReadersWriterPolicy.PreferReaders)).ToArray();
        var both = run.Threads.Barrier("both", 2);
        for (var i = 0; i < 2; i++)
        {
            var (own, other) = (locks[i], locks[1 - i]);
            run.Threads.Start($"Writer-{i}", () =>
            {
                using (own.HoldExclusive())
                {
                    both.Wait();
                    using (other.HoldExclusive())
                        Assert.Fail("Nobody gets here.");
                }
            });
        }

        var ring = await run.Threads.DeadlockDetected.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(["left", "right"], ring.Select(link => link.WaitsFor).Order());
    }
}
