using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedVariableTests
{
    [Fact]
    public async Task Variable_tells_what_was_read_written_and_added()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var counter = threads.Variable("counter", 40);
            Assert.Equal(40, counter.Read());
            counter.Write(41);
            Assert.Equal(38, counter.AddAtomically(-3));
            Assert.Equal(38, counter.Read());
        });

        Assert.Equal(40, timeline.All(NameKind.Variable).Single().Initial);
        Assert.Equal(
            [(EventKind.VariableRead, 40, 0), (EventKind.VariableWritten, 41, 0), (EventKind.VariableUpdated, 38, -3), (EventKind.VariableRead, 38, 0)],
            timeline.Of("main").Where(e => e.Subject == timeline.Id("counter")).Select(e => (e.Kind, (int)e.Value, e.Extra)));
    }

    [Fact]
    public async Task Variable_is_replaced_only_if_it_is_as_expected()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var balance = threads.Variable("balance", 100);
            Assert.True(balance.TryReplace(100, 70));
            Assert.False(balance.TryReplace(100, 40));
            Assert.Throws<OverflowException>(() => balance.TryReplace(70, 1L << 40));
            Assert.Equal(70, balance.Read());
        });

        Assert.Equal(
            [(EventKind.VariableUpdated, 70, -30), (EventKind.VariableRead, 70, 0), (EventKind.VariableRead, 70, 0)],
            timeline.Of("main").Where(e => e.Subject == timeline.Id("balance")).Select(e => (e.Kind, (int)e.Value, e.Extra)));
    }

    [Fact]
    public async Task Replacing_until_it_succeeds_loses_nothing()
    {
        const int Count = 4, Rounds = 500;
        long sum = 0;
        await RecordedRun.OfAsync(threads =>
        {
            var counter = threads.Variable("counter");
            var workers = threads.StartMany(Count, "Worker", () =>
            {
                for (var i = 0; i < Rounds; i++)
                {
                    var value = counter.Read();
                    while (!counter.TryReplace(value, value + 1))
                        value = counter.Read();
                }
            });
            foreach (var worker in workers)
                worker.Join();
            sum = counter.Read();
        });

        Assert.Equal(Count * Rounds, sum);
    }

    [Fact]
    public async Task Read_and_write_lose_additions_that_an_atomic_addition_keeps()
    {
        const int Count = 4, Rounds = 500;
        long plain = 0, atomic = 0;
        await RecordedRun.OfAsync(threads =>
        {
            var unsafely = threads.Variable("unsafely");
            var safely = threads.Variable("safely");
            var gate = threads.Barrier("gate", Count);
            var workers = threads.StartMany(Count, "Worker", () =>
            {
                gate.Wait();
                for (var i = 0; i < Rounds; i++)
                {
                    var value = unsafely.Read();
                    ProbedThread.Yield();
                    unsafely.Write(value + 1);
                    safely.AddAtomically(1);
                }
            });
            foreach (var worker in workers)
                worker.Join();
            (plain, atomic) = (unsafely.Read(), safely.Read());
        });

        Assert.Equal(Count * Rounds, atomic);
        Assert.InRange(plain, 1, (Count * Rounds) - 1);
    }
}
