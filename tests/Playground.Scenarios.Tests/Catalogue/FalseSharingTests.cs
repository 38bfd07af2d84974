using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class FalseSharingTests
{
    [Theory]
    [InlineData("side-by-side", 8, 1, "With their counters side by side, 2 threads took ")]
    [InlineData("padded", 128, 2, "With a cache line for each counter, 2 threads took ")]
    public async Task Counters_stand_where_the_layout_says_and_nothing_is_lost(string layout, int distance, int lines, string verdict)
    {
        var run = await RunAsync(layout, threads: 2);
        var result = Assert.IsType<FalseSharing.Result>(run.Result);

        Assert.Equal((4_000_000, 4_000_000), (result.Expected, result.Actual));
        Assert.Equal((distance, lines), (result.DistanceBytes, result.Lines));
        Assert.StartsWith(verdict, result.ToVerdict(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("side-by-side")]
    [InlineData("padded")]
    public async Task Both_layouts_are_measured_whichever_is_on_the_lanes(string layout)
    {
        var result = (FalseSharing.Result)(await RunAsync(layout, threads: 2)).Result!;

        Assert.True(result is { RecordedMs: > 0, SideBySideNs: > 0, PaddedNs: > 0, AloneNs: > 0 });
        Assert.Equal(result.SideBySideNs / result.PaddedNs, result.Ratio);
        var chart = Assert.Single(result.Charts!);
        Assert.Equal(["side by side", "padded", "one thread alone"], chart.Categories);
        Assert.Equal([result.SideBySideNs!.Value, result.PaddedNs!.Value, result.AloneNs!.Value], chart.Series[0].Points.Select(point => point.Y));
    }

    [Fact]
    public async Task Lanes_show_how_far_each_thread_is_and_the_measurement_leaves_no_trace()
    {
        var timeline = (await RunAsync("side-by-side", threads: 3)).Timeline;

        Assert.Equal(["main", "Worker-1", "Worker-2", "Worker-3"], timeline.All(NameKind.Thread).Select(name => name.Text));
        for (var worker = 1; worker <= 3; worker++)
        {
            Assert.Equal(
                [EventKind.BarrierRequested, EventKind.BarrierPassed, EventKind.Measured, EventKind.Measured], timeline.KindsOf($"Worker-{worker}"));
            var gauge = timeline.Id($"additions of Worker-{worker}");
            Assert.Equal([1_000_000, 2_000_000], timeline.Where(EventKind.Measured).Where(e => e.Subject == gauge).Select(e => e.Value));
        }
    }

    [Theory]
    [InlineData("side-by-side", 1)]
    [InlineData("padded", 8)]
    public async Task Eight_counters_fit_into_one_line_or_have_one_each(string layout, int lines)
    {
        var result = (FalseSharing.Result)(await RunAsync(layout, threads: 8, additions: 1_000_001)).Result!;

        Assert.Equal((8_000_008, 8_000_008, lines), (result.Expected, result.Actual, result.Lines));
    }

    [Fact]
    public void Result_without_the_unrecorded_run_says_what_is_on_the_lanes()
    {
        var result = new FalseSharing.Result(Expected: 2000, Actual: 2000, DistanceBytes: 8, Lines: 1, RecordedMs: 1) { Threads = 2 };

        Assert.Equal("2 threads added 2\u202F000 times to counters that were 8 bytes apart.", result.ToVerdict());
        Assert.Null(result.Ratio);
        Assert.Null(result.Charts);
    }

    private static Task<ScenarioRun> RunAsync(string layout, int threads, int additions = 2_000_000) =>
        ScenarioRun.OfAsync(
            new FalseSharing(), $$"""{ "layout": "{{layout}}", "threads": {{threads}}, "additions": {{additions}} }""");
}
