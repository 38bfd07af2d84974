using Playground.Scenarios.Catalogue;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class DownloadsTests
{
    private const int Files = 5;
    private const int SizeKib = 48;

    [Theory]
    [InlineData("sequential", 1)]
    [InlineData("threads", Files + 1)]
    [InlineData("async", 1)]
    public async Task All_files_come_whole_with_as_many_threads_as_said(string strategy, int threads)
    {
        var run = await RunAsync(strategy);
        var result = Assert.IsType<Downloads.Result>(run.Result);

        Assert.Equal(Files * SizeKib * 1024, result.Bytes);
        Assert.Equal(threads, run.Timeline.All(NameKind.Thread).Count());
        Assert.Equal(threads, run.Timeline.Events.Select(e => e.Thread).Distinct().Count());
        Assert.InRange(result.WallMs, 1, RecordedRun.Patience.TotalMilliseconds);
        Assert.Equal(result.SumOfSinglesMs / result.WallMs, result.SpeedUp);
        Assert.Contains("All files came in", result.ToVerdict(), StringComparison.Ordinal);
        AssertEachTransferIsTold(run.Timeline);
    }

    [Fact]
    public async Task Sequential_downloads_never_overlap()
    {
        var run = await RunAsync("sequential");

        Assert.Equal(1, MostAtATime(run.Timeline));
        Assert.Equal(
            Enumerable.Range(1, Files).Select(n => $"file-{n}.bin"),
            run.Timeline.Where(EventKind.IoCompleted).Select(e => run.Timeline.Name(e.Subject)));
    }

    [Theory]
    [InlineData("threads")]
    [InlineData("async")]
    public async Task Downloads_that_wait_together_overlap(string strategy)
    {
        var run = await RunAsync(strategy);
        var result = (Downloads.Result)run.Result!;

        Assert.Equal(Files, MostAtATime(run.Timeline));
        Assert.True(result.SpeedUp > 1.5, $"{result.SpeedUp}");
    }

    [Fact]
    public async Task Extremes_come_whole_as_well()
    {
        await using var server = await FileServer.StartAsync();
        foreach (var strategy in new[] { "sequential", "threads", "async" })
        {
            var run = await ScenarioRun.OfAsync(
                new Downloads(),
                $$"""{ "files": 16, "sizeKib": 1024, "latencyMs": 0, "bandwidthKibPerSecond": 65536, "strategy": "{{strategy}}" }""",
                server.Client);
            Assert.Equal(16 * 1024 * 1024, ((Downloads.Result)run.Result!).Bytes);
        }
    }

    [Fact]
    public async Task Files_are_asked_for_with_the_chosen_size_latency_and_bandwidth()
    {
        await using var server = await FileServer.StartAsync();
        await ScenarioRun.OfAsync(
            new Downloads(), """{ "files": 2, "sizeKib": 3, "latencyMs": 7, "bandwidthKibPerSecond": 100, "strategy": "sequential" }""", server.Client);

        Assert.Equal(
            ["/files/file-1.bin?size=3072&latencyMs=7&bytesPerSecond=102400", "/files/file-2.bin?size=3072&latencyMs=7&bytesPerSecond=102400"],
            server.Asked);
    }

    private static async Task<ScenarioRun> RunAsync(string strategy)
    {
        await using var server = await FileServer.StartAsync();
        return await ScenarioRun.OfAsync(
            new Downloads(),
            $$"""{ "files": {{Files}}, "sizeKib": {{SizeKib}}, "latencyMs": 100, "bandwidthKibPerSecond": 512, "strategy": "{{strategy}}" }""",
            server.Client);
    }

    private static void AssertEachTransferIsTold(RecordedTimeline timeline)
    {
        var transfers = timeline.All(NameKind.Transfer).ToList();
        Assert.Equal(Enumerable.Range(1, Files).Select(n => $"file-{n}.bin"), transfers.Select(name => name.Text).Order());
        foreach (var transfer in transfers)
        {
            Assert.Equal(SizeKib * 1024, transfer.Initial);
            var events = timeline.Events.Where(e => e.Subject == transfer.Id).ToList();
            Assert.Single(events.Select(e => e.Thread).Distinct());
            Assert.Equal((EventKind.IoStarted, 0), (events[0].Kind, events[0].Value));
            Assert.All(events[1..^1], e => Assert.Equal(EventKind.IoProgress, e.Kind));
            Assert.Equal(events.Select(e => e.Value).Order(), events.Select(e => e.Value));
            Assert.Equal((EventKind.IoCompleted, SizeKib * 1024), (events[^1].Kind, events[^1].Value));
        }
    }

    private static int MostAtATime(RecordedTimeline timeline)
    {
        int now = 0, most = 0;
        foreach (var e in timeline.Events)
        {
            now += e.Kind == EventKind.IoStarted ? 1 : e.Kind is EventKind.IoCompleted or EventKind.IoFailed ? -1 : 0;
            most = Math.Max(most, now);
        }

        return most;
    }
}
