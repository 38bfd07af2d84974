using Playground.Scenarios.Catalogue;
using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class SharedCounterTests
{
    private const int GuardedRuns = 30;
    private const int RacingRuns = 100;

    [Theory]
    [InlineData("lock", "none")]
    [InlineData("lock", "gate")]
    [InlineData("lock", "yield")]
    [InlineData("interlocked", "none")]
    [InlineData("interlocked", "gate")]
    [InlineData("interlocked", "yield")]
    public async Task Guarded_counter_never_loses_an_addition(string guard, string window)
    {
        for (var i = 0; i < GuardedRuns; i++)
        {
            var run = await RunAsync($$"""{ "guard": "{{guard}}", "raceWindow": "{{window}}" }""");
            var result = (SharedCounter.Result)run.Result!;

            Assert.Equal((5000, 5000, 5000), (result.Expected, result.Actual, result.ControlActual!.Value));
            Assert.Equal((0, 0), (result.Lost, result.ControlLost!.Value));
            Assert.Equal("All 5\u202F000 updates arrived.", result.ToVerdict());
            var analysis = TimelineAnalysis.Of(run.Timeline.Log);
            Assert.DoesNotContain(analysis.Findings, finding => finding.Severity == FindingSeverity.Problem);
            Assert.Equal(0, analysis.Variables.Single().LostUpdates);
        }
    }

    [Fact]
    public async Task Unguarded_counter_whose_threads_give_way_loses_additions_and_the_timeline_proves_each()
    {
        var losing = 0;
        var losingControls = 0;
        for (var i = 0; i < RacingRuns; i++)
        {
            var run = await RunAsync("""{ "guard": "none", "raceWindow": "yield" }""");
            var result = (SharedCounter.Result)run.Result!;
            losing += result.Lost > 0 ? 1 : 0;
            losingControls += result.ControlLost > 0 ? 1 : 0;

            Assert.Equal(5000, result.Expected);
            Assert.InRange(result.Actual, 2, 5000);
            Assert.InRange(result.ControlActual!.Value, 2, 5000);
            var analysis = TimelineAnalysis.Of(run.Timeline.Log);
            var counter = analysis.Variables.Single();
            Assert.Equal((result.Actual, result.Lost), (counter.FinalValue, counter.LostUpdates));
            Assert.Equal(result.Lost > 0, analysis.Findings.Any(finding => finding.Kind == FindingKinds.LostUpdates));
        }

        Assert.True(losing >= RacingRuns * 99 / 100, $"Only {losing} of {RacingRuns} runs lost additions.");
        Assert.True(losingControls >= RacingRuns * 99 / 100, $"Only {losingControls} of {RacingRuns} unrecorded runs lost additions.");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("gate")]
    public async Task Unguarded_counter_without_giving_way_counts_what_the_timeline_proves(string window)
    {
        for (var i = 0; i < GuardedRuns; i++)
        {
            var run = await RunAsync($$"""{ "guard": "none", "raceWindow": "{{window}}" }""");
            var result = (SharedCounter.Result)run.Result!;

            Assert.Equal(result.Lost, TimelineAnalysis.Of(run.Timeline.Log).Variables.Single().LostUpdates);
        }
    }

    [Theory]
    [InlineData("""{ "threads": 64, "iterations": 20, "guard": "lock" }""", 1280)]
    [InlineData("""{ "threads": 1, "iterations": 20000, "guard": "none", "raceWindow": "none" }""", 20_000)]
    [InlineData("""{ "threads": 1, "iterations": 1 }""", 1)]
    public async Task Extremes_are_counted_as_well(string parameters, int expected)
    {
        var result = (SharedCounter.Result)(await RunAsync(parameters)).Result!;

        Assert.Equal((expected, expected, expected), (result.Expected, result.Actual, result.ControlActual!.Value));
    }

    [Fact]
    public void Result_without_a_control_run_has_no_control_figures()
    {
        var result = new SharedCounter.Result(Expected: 10, Actual: 8);

        Assert.Equal(2, result.Lost);
        Assert.Null(result.ControlActual);
        Assert.Null(result.ControlLost);
        Assert.Equal("2 of 10 updates were lost.", result.ToVerdict());
    }

    [Fact]
    public async Task Control_run_leaves_no_trace_in_the_timeline()
    {
        var run = await RunAsync("""{ "threads": 3, "iterations": 10, "guard": "lock", "raceWindow": "gate" }""");

        Assert.Equal(
            ["main", "counter", "guard", "gate", "Worker-1", "Worker-2", "Worker-3"], run.Timeline.All(null).Select(name => name.Text));
        Assert.Equal(30, run.Timeline.Where(EventKind.VariableWritten).Count);
        Assert.Equal(3, run.Timeline.Where(EventKind.BarrierPassed).Count);
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new SharedCounter(), parameters);
}
