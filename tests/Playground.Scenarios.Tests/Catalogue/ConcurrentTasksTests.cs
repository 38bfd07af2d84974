using Playground.Scenarios.Catalogue;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class ConcurrentTasksTests
{
    private const int Runs = 100;
    private const string Numbers = "1 2 3 4 5";
    private const string Letters = "a b c d e";

    [Fact]
    public async Task By_default_the_rounds_of_a_run_come_out_in_different_orders()
    {
        var mixed = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("{}");
            var result = Assert.IsType<ConcurrentTasks.Result>(run.Result);

            AssertRoundsAreWhatWasPrinted(run.Timeline, result, 10);
            Assert.Equal(252, result.Possible);
            if (result.Distinct > 1)
            {
                mixed++;
                Assert.Equal(
                    $"10 rounds came out in {result.Distinct} different orders, of 252 that are possible; the last was {result.Rounds[^1]}.",
                    result.ToVerdict());
            }
        }

        Assert.True(mixed >= Runs * 95 / 100, $"Only {mixed} of {Runs} runs had more than one order.");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("gate")]
    [InlineData("yield")]
    public async Task One_after_the_other_there_is_only_one_order(string window)
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync($$"""{ "order": "one-after-the-other", "raceWindow": "{{window}}" }""");
            var result = (ConcurrentTasks.Result)run.Result!;

            AssertRoundsAreWhatWasPrinted(run.Timeline, result, 10);
            Assert.All(result.Rounds, round => Assert.Equal($"{Numbers} {Letters}", round));
            Assert.Equal((1, 1), (result.Distinct, result.Possible));
            Assert.Equal($"All 10 rounds came out in the same order: {Numbers} {Letters}.", result.ToVerdict());
            AssertNumbersEndBeforeLettersStart(run.Timeline, 10);
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("gate")]
    public async Task Each_thread_keeps_its_own_order_however_they_mix(string window)
    {
        for (var i = 0; i < Runs / 5; i++)
        {
            var run = await RunAsync($$"""{ "raceWindow": "{{window}}" }""");

            AssertRoundsAreWhatWasPrinted(run.Timeline, (ConcurrentTasks.Result)run.Result!, 10);
            Assert.Equal(window == "none" ? 0 : 20, run.Timeline.Where(EventKind.BarrierPassed).Count);
        }
    }

    [Fact]
    public async Task Most_items_and_rounds_are_printed()
    {
        var run = await RunAsync("""{ "items": 26, "rounds": 50 }""");
        var result = (ConcurrentTasks.Result)run.Result!;

        Assert.Equal(50, result.Rounds.Count);
        Assert.Equal(50 * 2 * 26, run.Timeline.Where(EventKind.Printed).Count);
        Assert.Equal(495_918_532_948_104, result.Possible);
        Assert.InRange(result.Charts.Single().Categories!.Count, 1, 12);
    }

    [Fact]
    public async Task Single_round_has_a_verdict_too()
    {
        var result = (ConcurrentTasks.Result)(await RunAsync("""{ "items": 2, "rounds": 1 }""")).Result!;

        Assert.Equal($"The order was {result.Rounds[0]}; 6 would have been possible.", result.ToVerdict());
    }

    [Fact]
    public void Chart_shows_the_most_frequent_order_first()
    {
        var result = new ConcurrentTasks.Result(ConcurrentTasks.Order.SideBySide, 2, ["a b 1 2", "1 a 2 b", "1 a 2 b"]);

        var chart = result.Charts.Single();
        Assert.Equal(["1 a 2 b", "a b 1 2"], chart.Categories!);
        Assert.Equal([2.0, 1.0], chart.Series.Single().Points.Select(point => point.Y));
        Assert.Equal("3 rounds came out in 2 different orders, of 6 that are possible; the last was 1 a 2 b.", result.ToVerdict());
    }

    private static void AssertRoundsAreWhatWasPrinted(RecordedTimeline timeline, ConcurrentTasks.Result result, int rounds)
    {
        Assert.Equal(rounds, result.Rounds.Count);
        for (var round = 1; round <= rounds; round++)
        {
            Assert.Equal(Numbers, Printed(timeline, $"Numbers-{round}"));
            Assert.Equal(Letters, Printed(timeline, $"Letters-{round}"));
            Assert.Equal(result.Rounds[round - 1], Printed(timeline, $"Numbers-{round}", $"Letters-{round}"));
        }
    }

    private static void AssertNumbersEndBeforeLettersStart(RecordedTimeline timeline, int rounds)
    {
        var order = timeline.Events.Select(e => (timeline.Name(e.Thread), e.Kind)).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            var ended = order.IndexOf(($"Numbers-{round}", EventKind.ThreadEnded));
            Assert.InRange(ended, 0, order.IndexOf(($"Letters-{round}", EventKind.ThreadStarted)));
        }
    }

    private static string Printed(RecordedTimeline timeline, params IReadOnlyList<string> threads) => string.Join(
        ' ',
        timeline.Where(EventKind.Printed).Where(e => threads.Contains(timeline.Name(e.Thread))).Select(e => timeline.Name(e.Subject)));

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new ConcurrentTasks(), parameters);
}
