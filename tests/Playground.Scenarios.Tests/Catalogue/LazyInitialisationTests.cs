using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class LazyInitialisationTests
{
    private const int Runs = 100;
    private const int FixedRuns = 50;

    [Fact]
    public async Task Without_a_fix_several_connections_are_opened_and_used()
    {
        var bad = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("{}");
            var result = (LazyInitialisation.Result)run.Result!;

            Assert.Equal(Opened(run), result.Opened);
            Assert.Equal(Uses(run).Distinct().Count(), result.Used);
            if (result.Used == 1)
                continue;
            bad++;
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal((int)FindingSeverity.Problem, notice.Value);
            Assert.Equal(2, run.Timeline.Of(run.Timeline.Name(notice.Thread)).Single(e => e.Kind == EventKind.VariableUpdated).Value);
            Assert.Equal($"{result.Opened} connections were opened, and {result.Used} are in use, where one would do.", result.ToVerdict());
        }

        Assert.True(bad >= Runs * 95 / 100, $"Only {bad} of {Runs} runs opened more than one connection.");
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("double-checked")]
    [InlineData("lazy")]
    public async Task With_a_fix_one_connection_is_opened_and_all_use_it(string fix)
    {
        for (var i = 0; i < FixedRuns; i++)
        {
            var run = await RunAsync($$"""{ "fix": "{{fix}}", "openMs": {{i % 3}} }""");

            Assert.Equal(new LazyInitialisation.Result(5, 1, 1), run.Result);
            Assert.Equal(1, Opened(run));
            Assert.Single(run.Timeline.Where(EventKind.VariableWritten));
            Assert.Equal(Enumerable.Repeat("uses connection 1", 5), Uses(run));
            Assert.Equal("1 connection was opened, and all 5 threads use the same one.", run.Result!.ToVerdict());
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        }
    }

    [Fact]
    public async Task With_compare_and_swap_only_the_first_connection_is_kept()
    {
        for (var i = 0; i < FixedRuns; i++)
        {
            var run = await RunAsync("""{ "fix": "compare-and-swap" }""");
            var result = (LazyInitialisation.Result)run.Result!;

            Assert.Equal((Opened(run), 1), (result.Opened, result.Used));
            var kept = Assert.Single(run.Timeline.Where(EventKind.VariableUpdated), e => e.Subject == run.Timeline.Id("connection"));
            Assert.Equal(Enumerable.Repeat($"uses connection {kept.Value}", 5), Uses(run));
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
            if (result.Opened > 1)
                Assert.Equal($"{result.Opened} connections were opened, but all 5 threads use the same one.", result.ToVerdict());
        }
    }

    [Fact]
    public async Task Double_checked_takes_the_lock_only_while_there_is_none()
    {
        var run = await RunAsync("""{ "fix": "double-checked", "threads": 1 }""");

        Assert.Single(run.Timeline.Where(EventKind.LockAcquired));
        Assert.Equal("1 connection was opened, and the only thread uses it.", run.Result!.ToVerdict());
    }

    [Theory]
    [InlineData("none", 64, 50)]
    [InlineData("lock", 64, 50)]
    [InlineData("double-checked", 64, 0)]
    [InlineData("compare-and-swap", 64, 0)]
    [InlineData("lazy", 64, 50)]
    [InlineData("none", 1, 0)]
    public async Task Extremes_end_as_well(string fix, int threads, int openMs)
    {
        var run = await RunAsync($$"""{ "fix": "{{fix}}", "threads": {{threads}}, "openMs": {{openMs}} }""");
        var result = (LazyInitialisation.Result)run.Result!;

        Assert.Equal(threads, Uses(run).Count);
        Assert.InRange(result.Used, 1, fix == "none" ? threads : 1);
    }

    /// <summary>How many connections were opened, by the timeline.</summary>
    private static int Opened(ScenarioRun run)
    {
        var opened = run.Timeline.Id("opened");
        return run.Timeline.Where(EventKind.VariableUpdated).Count(e => e.Subject == opened);
    }

    /// <summary>What the workers say they use.</summary>
    private static List<string> Uses(ScenarioRun run) => [.. run.Timeline.Where(EventKind.Printed).Select(e => run.Timeline.Name(e.Subject))];

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new LazyInitialisation(), parameters);
}
