using System.Text.Json;
using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

public sealed class RunTimelinesApiTests(SharedApplication application)
{
    private readonly RunClient _runs = application.Runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(10_000)]
    public async Task Pages_of_any_size_tile_the_timeline_and_equal_the_lines(int limit)
    {
        var run = await _runs.RunAsync(Scenario.Counter, new { threads = 3, iterations = 20, guard = "lock" });
        var events = new List<EventLine>();
        for (long from = 0; ;)
        {
            var page = await _runs.JsonAsync($"/api/runs/{run.Id}/events?from={from}&limit={limit}");
            Assert.Equal(["events", "next", "ended"], page.EnumerateObject().Select(member => member.Name));
            var on = page.GetProperty("events").EnumerateArray().Select(e => EventLine.Parse(e.GetRawText())).ToList();
            Assert.InRange(on.Count, 0, limit);
            events.AddRange(on);
            from = page.GetProperty("next").GetInt64();
            Assert.Equal(events.Count, from);
            if (page.GetProperty("ended").GetBoolean())
                break;
        }

        Assert.Equal(run.EventCount, events.Count);
        Assert.Equal(await _runs.LinesAsync(run.Id), events);
        Assert.Equal(events.Skip(events.Count / 2), await _runs.LinesAsync(run.Id, events.Count / 2));
        TimelineOfLines.Check(events);
    }

    [Fact]
    public async Task Beyond_the_end_there_is_nothing()
    {
        var id = (await _runs.RunAsync(Scenario.Counter, Scenario.Small)).Id;
        var page = await _runs.JsonAsync($"/api/runs/{id}/events?from=9007199254740991");
        Assert.Equal("""{"events":[],"next":9007199254740991,"ended":true}""", page.GetRawText());
        Assert.Empty(await _runs.LinesAsync(id, 9007199254740991));
    }

    [Fact]
    public async Task Lines_follow_a_live_run_to_its_end()
    {
        var run = await _runs.StartAsync(Scenario.Downloads, new { files = 3, sizeKib = 64, bandwidthKibPerSecond = 256, latencyMs = 50, strategy = "sequential" });
        Assert.False(run.HasEnded);
        var lines = await _runs.LinesAsync(run.Id);
        var ended = await _runs.EndOfAsync(run.Id);
        Assert.Equal((RunStatus.Completed, ended.EventCount), (ended.Status, lines.Count));
        Assert.Equal("thread-ended", lines[^1].Kind);
        TimelineOfLines.Check(lines);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/html, application/json;q=0.9")]
    [InlineData("nonsense")]
    [InlineData(";;;,,,///")]
    [InlineData("application/x-ndjson;q=0")]
    public async Task Whoever_does_not_ask_for_lines_gets_a_page(string accept)
    {
        var id = (await _runs.RunAsync(Scenario.Counter, Scenario.Small)).Id;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{id}/events?limit=3");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _runs.Http.SendAsync(request, Cancellation);
        var page = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(3, page.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task The_analysis_tells_what_the_result_tells()
    {
        var run = await _runs.RunAsync(Scenario.Counter, new { threads = 4, iterations = 200, guard = "lock" });
        var analysis = await _runs.JsonAsync($"/api/runs/{run.Id}/analysis");
        Assert.Equal(["durationNs", "threads", "locks", "semaphores", "queues", "variables"], analysis.EnumerateObject().Select(member => member.Name));
        Assert.Equal(5, analysis.GetProperty("threads").GetArrayLength());
        var guard = analysis.GetProperty("locks").EnumerateArray().Single();
        Assert.Equal(("guard", 800), (guard.GetProperty("name").GetString(), guard.GetProperty("acquisitions").GetInt64()));
        var counter = analysis.GetProperty("variables").EnumerateArray().Single();
        Assert.Equal(800, counter.GetProperty("finalValue").GetInt64());
        Assert.Equal(0, counter.GetProperty("lostUpdates").GetInt64());
    }

    [Fact]
    public async Task The_trace_is_json_with_named_threads_for_live_and_ended_runs()
    {
        var live = await _runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await _runs.UntilAsync(live.Id, run => run.EventCount > 0);
        var ended = await _runs.RunAsync(Scenario.Counter, Scenario.Small);
        foreach (var (id, thread) in new[] { (live.Id, "main"), (ended.Id, "Worker-2") })
        {
            using var response = await _runs.Http.GetAsync($"/api/runs/{id}/trace", Cancellation);
            Assert.EndsWith(".trace.json\"", response.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
            var trace = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
            Assert.Contains(
                trace.GetProperty("traceEvents").EnumerateArray(),
                e => e.GetProperty("name").GetString() == "thread_name" && e.GetProperty("args").GetProperty("name").GetString() == thread);
        }

        await _runs.StopAsync(live.Id);
    }
}
