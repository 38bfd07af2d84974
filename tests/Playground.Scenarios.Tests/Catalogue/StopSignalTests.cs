using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class StopSignalTests
{
    private const int StaleRuns = 100;
    private const int Runs = 30;

    [Fact]
    public async Task Worker_that_looked_once_never_notices_and_ends_at_its_limit()
    {
        for (var i = 0; i < StaleRuns; i++)
        {
            var run = await RunAsync("""{ "roundMs": 1 }""");
            var result = Assert.IsType<StopSignal.Result>(run.Result);

            Assert.Equal((false, 20), (result.HasNoticed, result.Rounds));
            var flag = run.Timeline.Of("Worker").Single(e => e.Subject == run.Timeline.Id("stop flag"));
            Assert.Equal((EventKind.VariableRead, 0), (flag.Kind, flag.Value));
            Assert.Equal(1, run.Timeline.Where(EventKind.VariableWritten).Single().Value);
            Assert.Equal(20, run.Timeline.Where(EventKind.SleepEnded).Count);
            Assert.Equal(result.ToVerdict(), run.Timeline.Name(run.Timeline.Where(EventKind.Noticed).Single().Subject));
        }
    }

    [Fact]
    public async Task By_default_the_worker_goes_on_for_the_rest_of_its_rounds()
    {
        var result = (StopSignal.Result)(await RunAsync("{}")).Result!;

        Assert.False(result.HasNoticed);
        Assert.InRange(result.ReactionMs, 0, double.MaxValue);
        Assert.Matches(
            @"^The worker never noticed that it was told to stop: it ended only at its limit of 20 rounds, after (one more round|\d+ more rounds)\.$",
            result.ToVerdict());
    }

    [Fact]
    public async Task Worker_that_reads_the_flag_each_round_stops_when_the_round_has_ended()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "means": "flag", "roundMs": 20, "mostRounds": 100 }""");
            var result = (StopSignal.Result)run.Result!;

            AssertHasNoticed(run, result);
            var reads = run.Timeline.Of("Worker").Where(e => e.Kind == EventKind.VariableRead).Select(e => e.Value).ToList();
            // It read before each round, and the last time it saw that it was to stop.
            Assert.Equal([.. Enumerable.Repeat(0L, (int)result.Rounds), 1], reads);
            Assert.All(run.Timeline.Where(EventKind.SleepStarted), e => Assert.Equal(20_000_000, e.Value));
        }
    }

    [Fact]
    public async Task Worker_that_waits_for_the_event_stops_in_the_middle_of_its_round()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "means": "event", "roundMs": 20, "mostRounds": 100 }""");
            var result = (StopSignal.Result)run.Result!;

            AssertHasNoticed(run, result);
            var stop = run.Timeline.Id("stop event");
            var waits = run.Timeline.Of("Worker").Where(e => e.Subject == stop && e.Kind != EventKind.SignalRequested).Select(e => e.Kind);
            Assert.Equal([.. Enumerable.Repeat(EventKind.SignalTimedOut, (int)result.Rounds), EventKind.SignalReceived], waits);
            Assert.Empty(run.Timeline.Where(EventKind.SleepStarted));
        }
    }

    [Fact]
    public async Task Interrupt_wakes_the_worker_from_its_sleep()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "means": "interrupt", "roundMs": 20, "mostRounds": 100 }""");
            var result = (StopSignal.Result)run.Result!;

            AssertHasNoticed(run, result);
            Assert.Equal([EventKind.SleepStarted, EventKind.SleepEnded, EventKind.Printed], run.Timeline.KindsOf("Worker").TakeLast(3));
            // One sleep more than there are rounds.
            Assert.Equal(result.Rounds + 1, run.Timeline.Where(EventKind.SleepStarted).Count);
            Assert.Equal("interrupted", run.Timeline.Name(run.Timeline.Where(EventKind.Printed).Single().Subject));
        }
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("event")]
    [InlineData("interrupt")]
    public async Task Worker_that_notices_is_not_kept_by_the_longest_limit(string means)
    {
        var run = await RunAsync($$"""{ "means": "{{means}}", "roundMs": 100, "mostRounds": 100 }""");

        Assert.InRange(((StopSignal.Result)run.Result!).Rounds, 3, 50);
    }

    [Theory]
    [InlineData("stale-flag")]
    [InlineData("flag")]
    [InlineData("event")]
    [InlineData("interrupt")]
    public async Task Shortest_rounds_and_the_lowest_limit_end_well(string means)
    {
        var result = (StopSignal.Result)(await RunAsync($$"""{ "means": "{{means}}", "roundMs": 1, "mostRounds": 5 }""")).Result!;

        Assert.InRange(result.Rounds, 3, 5);
    }

    [Theory]
    [InlineData(0, 3, "The worker stopped 1.5 ms after it was told to, without finishing another round.")]
    [InlineData(1, 4, "The worker stopped 1.5 ms after it was told to, after one more round.")]
    [InlineData(17, 20, "The worker never noticed that it was told to stop: it ended only at its limit of 20 rounds, after 17 more rounds.")]
    public void Verdict_says_how_many_rounds_too_many_there_were(long roundsAfter, long rounds, string verdict) =>
        Assert.Equal(verdict, new StopSignal.Result(1.46, roundsAfter, rounds, 20).ToVerdict());

    private static void AssertHasNoticed(ScenarioRun run, StopSignal.Result result)
    {
        Assert.True(result.HasNoticed);
        Assert.Equal(run.Timeline.Where(EventKind.VariableUpdated).Count, result.Rounds);
        Assert.StartsWith("The worker stopped ", result.ToVerdict(), StringComparison.Ordinal);
        Assert.Empty(run.Timeline.Where(EventKind.Noticed));
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new StopSignal(), parameters);
}
