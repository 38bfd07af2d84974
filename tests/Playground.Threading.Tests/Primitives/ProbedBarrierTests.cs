using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedBarrierTests
{
    [Fact]
    public async Task Barrier_lets_nobody_pass_before_all_have_arrived_in_every_round()
    {
        const int Count = 5, Rounds = 40;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var barrier = threads.Barrier("barrier", Count);
            var workers = threads.StartMany(Count, "Worker", () =>
            {
                for (var i = 0; i < Rounds; i++)
                    barrier.Wait();
            });
            foreach (var worker in workers)
                worker.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal(Count, timeline.All(NameKind.Barrier).Single().Initial);
        var requested = timeline.Where(EventKind.BarrierRequested);
        Assert.Equal(Count * Rounds, requested.Count);
        foreach (var round in requested.GroupBy(e => e.Thread).SelectMany(own => own.Index()).GroupBy(own => own.Index, own => own.Item.Value))
            Assert.Equal([1, 2, 3, 4, 5], round.Order());

        var arrived = 0;
        var passed = 0;
        foreach (var e in timeline.Events)
        {
            if (e.Kind == EventKind.BarrierRequested)
                arrived++;
            else if (e.Kind == EventKind.BarrierPassed)
                Assert.True(++passed <= arrived / Count * Count, "A thread passes before all have arrived.");
        }
    }
}
