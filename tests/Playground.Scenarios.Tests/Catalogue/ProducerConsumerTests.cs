using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class ProducerConsumerTests
{
    private const int StallingRuns = 100;
    private const int EndingRuns = 30;

    [Fact]
    public async Task Without_an_ending_all_items_arrive_and_then_nobody_can_go_on()
    {
        for (var i = 0; i < StallingRuns; i++)
        {
            var run = await RunAsync("""{ "items": 5, "produceMs": 0, "consumeMs": 1 }""");

            Assert.Null(run.Result);
            Assert.Null(run.Deadlock);
            Assert.Equal(
                [("Consumer-1", "queue"), ("Consumer-2", "queue"), ("main", "Consumer-1")],
                run.Stall!.Select(link => (link.Thread, link.WaitsFor)).Order());
            Assert.Single(run.Timeline.Where(EventKind.StallDetected));
            AssertHandedOver(run, items: 10, capacity: 5, from: "Producer-");
        }
    }

    [Theory]
    [InlineData("close", 0, 1)]
    [InlineData("close", 1, 0)]
    [InlineData("poison-pill", 0, 1)]
    [InlineData("poison-pill", 1, 0)]
    public async Task With_an_ending_all_items_arrive_and_everybody_ends(string ending, int produceMs, int consumeMs)
    {
        for (var i = 0; i < EndingRuns; i++)
        {
            var run = await RunAsync(
                $$"""{ "producers": 3, "consumers": 2, "items": 5, "produceMs": {{produceMs}}, "consumeMs": {{consumeMs}}, "ending": "{{ending}}" }""");
            var result = (ProducerConsumer.Result)run.Result!;

            Assert.Null(run.Stall);
            AssertHandedOver(run, items: 15, capacity: 5, from: "Producer-");
            Assert.Equal((15, 15), (result.Produced, result.Consumed));
            Assert.Equal(run.Timeline.Where(EventKind.QueuePut).Max(e => e.Extra), result.LongestQueue);
            Assert.Equal($"15 of 15 items arrived, and never more than {result.LongestQueue} were in the queue.", result.ToVerdict());
            Assert.Equal([result.ProducersWaitedMs, result.ConsumersWaitedMs], result.Charts.Single().Series.Single().Points.Select(point => point.Y));
        }
    }

    [Fact]
    public async Task Closed_queue_tells_each_consumer_once_that_it_is_over()
    {
        var run = await RunAsync("""{ "consumers": 4, "items": 3, "ending": "close" }""");

        Assert.Single(run.Timeline.Of("main"), e => e.Kind == EventKind.QueueClosed);
        var told = run.Timeline.Where(EventKind.QueueTaken).Where(e => e.Value == 0).Select(e => run.Timeline.Name(e.Thread));
        Assert.Equal(["Consumer-1", "Consumer-2", "Consumer-3", "Consumer-4"], told.Order());
    }

    [Fact]
    public async Task Each_consumer_takes_one_poison_pill_and_nothing_after_it()
    {
        var run = await RunAsync("""{ "consumers": 4, "items": 3, "ending": "poison-pill" }""");

        var pills = Puts(run, "main").Select(e => e.Value).ToHashSet();
        Assert.Equal(4, pills.Count);
        Assert.All(Enumerable.Range(1, 4), n =>
        {
            var taken = run.Timeline.Of($"Consumer-{n}").Where(e => e.Kind == EventKind.QueueTaken).Select(e => e.Value).ToList();
            Assert.Contains(taken[^1], pills);
            Assert.DoesNotContain(taken.SkipLast(1), pills.Contains);
        });
    }

    [Fact]
    public async Task Slow_consumers_make_producers_wait_for_room()
    {
        var run = await RunAsync("""{ "produceMs": 0, "consumeMs": 10, "capacity": 2, "ending": "close" }""");

        var length = 0;
        var requestsWhenFull = 0;
        foreach (var e in run.Timeline.Events)
        {
            if (e.Kind is EventKind.QueuePut or EventKind.QueueTaken)
                length = e.Extra;
            else if (e.Kind == EventKind.QueuePutRequested && length == 2)
                requestsWhenFull++;
        }

        Assert.True(requestsWhenFull > 0, "No producer found the queue full.");
        Assert.True(((ProducerConsumer.Result)run.Result!).ProducersWaitedMs > 0);
    }

    [Theory]
    [InlineData("""{ "producers": 1, "consumers": 1, "items": 1, "capacity": 1, "ending": "poison-pill" }""", 1, 1)]
    [InlineData("""{ "producers": 32, "consumers": 32, "items": 50, "produceMs": 0, "consumeMs": 0, "capacity": 1, "ending": "poison-pill" }""", 1600, 1)]
    [InlineData("""{ "producers": 32, "consumers": 1, "items": 50, "produceMs": 0, "consumeMs": 0, "capacity": 0, "ending": "close" }""", 1600, 1600)]
    [InlineData("""{ "producers": 1, "consumers": 32, "items": 50, "produceMs": 0, "consumeMs": 0, "capacity": 100, "ending": "close" }""", 50, 100)]
    public async Task Extremes_arrive_as_well(string parameters, int items, int capacity)
    {
        var run = await RunAsync(parameters);

        AssertHandedOver(run, items, capacity, from: "Producer-");
        Assert.Equal(items, ((ProducerConsumer.Result)run.Result!).Consumed);
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new ProducerConsumer(), parameters);

    private static IEnumerable<TimelineEvent> Puts(ScenarioRun run, string from) => run.Timeline.Where(EventKind.QueuePut)
        .Where(e => run.Timeline.Name(e.Thread).StartsWith(from, StringComparison.Ordinal));

    /// <summary>What was put in was taken, each item once, in its producer's order, and the queue was never longer than it may be.</summary>
    private static void AssertHandedOver(ScenarioRun run, int items, int capacity, string from)
    {
        var put = Puts(run, from).ToList();
        var taken = run.Timeline.Where(EventKind.QueueTaken).Where(e => e.Value > 0).Select(e => e.Value).ToList();
        Assert.Equal(items, put.Count);
        Assert.Equal(run.Timeline.Where(EventKind.QueuePut).Select(e => e.Value), taken);
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.All(put.GroupBy(e => e.Thread), own => Assert.Equal(own.Select(e => e.Value), taken.Where(own.Select(e => e.Value).ToHashSet().Contains)));
        Assert.All(run.Timeline.Where(EventKind.QueuePut), e => Assert.InRange(e.Extra, 1, capacity));
    }
}
