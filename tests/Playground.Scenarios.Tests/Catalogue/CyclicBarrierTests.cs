using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class CyclicBarrierTests
{
    private const int MixingRuns = 100;
    private const int Runs = 30;

    [Fact]
    public async Task Without_a_barrier_stages_mix()
    {
        var mixed = 0;
        for (var i = 0; i < MixingRuns; i++)
        {
            var run = await RunAsync("""{ "stages": 2 }""");
            var result = (CyclicBarrier.Result)run.Result!;

            Assert.Equal(run.Timeline.Where(EventKind.VariableRead).Count(e => e.Value < 4), result.EarlyStarts);
            Assert.Empty(run.Timeline.Where(EventKind.BarrierRequested));
            if (result.EarlyStarts == 0)
                continue;

            mixed++;
            Assert.True(StagesMix(run, hikers: 4, stages: 2));
            Assert.Equal($"{result.EarlyStarts} of 4 times a hiker set out before all had finished the stage before.", result.ToVerdict());
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal((long)FindingSeverity.Problem, notice.Value);
            Assert.Matches("^Hiker-[1-4] sets out before all have finished stage 1[.]$", run.Timeline.Name(notice.Subject));
        }

        Assert.True(mixed >= MixingRuns * 95 / 100, $"Only in {mixed} of {MixingRuns} runs the stages mixed.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public async Task With_a_barrier_nobody_begins_a_stage_before_all_have_finished_the_one_before(int timeoutMs)
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync($$"""{ "guard": "barrier", "stageMs": 1, "timeoutMs": {{timeoutMs}} }""");
            var result = (CyclicBarrier.Result)run.Result!;

            Assert.False(StagesMix(run, hikers: 4, stages: 3));
            Assert.Equal((8, 0, 0), (result.Starts, result.EarlyStarts, result.GaveUp));
            Assert.All(run.Timeline.Where(EventKind.VariableRead), e => Assert.Equal(4, e.Value));
            Assert.Equal(12, run.Timeline.Where(EventKind.BarrierPassed).Count);
            Assert.Equal("All 8 times the hikers set out only when all had finished the stage before.", result.ToVerdict());
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
            var chart = result.Charts.Single();
            Assert.Equal(["Hiker-1", "Hiker-2", "Hiker-3", "Hiker-4"], chart.Categories!);
            Assert.Equal(result.WaitedMs, chart.Series.Single().Points.Select(point => point.Y));
        }
    }

    [Fact]
    public async Task Barrier_that_expects_one_more_lets_nobody_go_on()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "guard": "barrier", "expected": "one-more", "stageMs": 1 }""");

            Assert.Null(run.Result);
            Assert.Equal(
                [("Hiker-1", "hut"), ("Hiker-2", "hut"), ("Hiker-3", "hut"), ("Hiker-4", "hut"), ("main", "Hiker-1")],
                run.Stall!.Select(link => (link.Thread, link.WaitsFor)).Order());
            Assert.Equal(5, run.Timeline.All(NameKind.Barrier).Single().Initial);
            Assert.Equal([1, 2, 3, 4], run.Timeline.Where(EventKind.BarrierRequested).Select(e => e.Value));
            Assert.Empty(run.Timeline.Where(EventKind.BarrierPassed));
        }
    }

    [Fact]
    public async Task Time_out_breaks_the_barrier_for_all()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "guard": "barrier", "expected": "one-more", "stageMs": 1, "timeoutMs": 10 }""");
            var result = (CyclicBarrier.Result)run.Result!;

            Assert.Equal((5, 4), (result.Expected, result.GaveUp));
            Assert.Equal(4, run.Timeline.Where(EventKind.BarrierTimedOut).Select(e => e.Thread).Distinct().Count());
            Assert.Empty(run.Timeline.Where(EventKind.BarrierPassed));
            Assert.Equal(4, run.Timeline.Where(EventKind.SleepStarted).Count);
            Assert.Equal("The barrier broke: it waited for 5, there were 4, and 4 gave up.", result.ToVerdict());
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal((long)FindingSeverity.Warning, notice.Value);
            Assert.EndsWith("has waited long enough, so the barrier is broken for all.", run.Timeline.Name(notice.Subject), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, 10)]
    [InlineData(32, 10)]
    public async Task Extremes_keep_together_as_well(int hikers, int stages)
    {
        var run = await RunAsync($$"""{ "hikers": {{hikers}}, "stages": {{stages}}, "stageMs": 1, "guard": "barrier" }""");

        Assert.False(StagesMix(run, hikers, stages));
        Assert.Equal(hikers * stages, run.Timeline.Where(EventKind.BarrierPassed).Count);
        Assert.Equal(0, ((CyclicBarrier.Result)run.Result!).EarlyStarts);
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new CyclicBarrier(), parameters);

    /// <summary>Whether somebody began a stage, which is a sleep, before all had finished the one before.</summary>
    private static bool StagesMix(ScenarioRun run, int hikers, int stages)
    {
        var events = run.Timeline.Events.Index().ToList();
        var walks = Enumerable.Range(1, hikers).Select(n => run.Timeline.Id($"Hiker-{n}")).Select(hiker => (
            Begins: events.Where(e => e.Item.Thread == hiker && e.Item.Kind == EventKind.SleepStarted).Select(e => e.Index).ToList(),
            Ends: events.Where(e => e.Item.Thread == hiker && e.Item.Kind == EventKind.SleepEnded).Select(e => e.Index).ToList())).ToList();
        Assert.All(walks, walk => Assert.Equal((stages, stages), (walk.Begins.Count, walk.Ends.Count)));
        return Enumerable.Range(1, stages - 1).Any(stage => walks.Min(walk => walk.Begins[stage]) < walks.Max(walk => walk.Ends[stage - 1]));
    }
}
