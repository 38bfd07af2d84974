using System.Collections.Concurrent;
using System.Text.Json;

namespace Playground.Server.Tests.Runs;

public sealed class RunListApiTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Paging_shows_every_run_once_newest_first_while_new_ones_are_added(int limit)
    {
        await using var application = new PlaygroundApplication().Generous();
        var runs = application.RunClient();
        var before = new List<string>();
        for (var i = 0; i < 12; i++)
            before.Insert(0, (await runs.RunAsync(Scenario.Counter, new { threads = 1, iterations = 1 })).Id);

        var seen = new List<JsonElement>();
        for (string? cursor = null; ;)
        {
            var page = await runs.JsonAsync($"/api/runs?limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page.GetProperty("runs").EnumerateArray());
            Assert.InRange(page.GetProperty("runs").GetArrayLength(), 0, limit);
            cursor = page.GetProperty("next").GetString();
            if (cursor is null)
                break;
            await runs.StartAsync(Scenario.Counter, new { threads = 1, iterations = 1 });
        }

        Assert.Equal(before, seen.Select(run => run.GetProperty("id").GetString()));
        var times = seen.Select(run => run.GetProperty("createdAt").GetDateTimeOffset()).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task The_list_can_be_narrowed_by_scenario_and_status_of_this_moment()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).WithLimit("DeadlockPauseMilliseconds", 0).Listen();
        var runs = application.RunClient();
        var counter = (await runs.RunAsync(Scenario.Counter, Scenario.Small)).Id;
        var deadlock = (await runs.RunAsync(Scenario.Deadlock)).Id;
        var running = (await runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Id;
        var waiting = (await runs.StartAsync(Scenario.Counter, Scenario.Small)).Id;
        var last = (await runs.StartAsync(Scenario.Deadlock)).Id;

        Assert.Equal([last, waiting, running, deadlock, counter], await IdsAsync(""));
        Assert.Equal([waiting, counter], await IdsAsync("?scenario=shared-counter"));
        Assert.Equal([running], await IdsAsync("?status=running"));
        Assert.Equal([last, waiting], await IdsAsync("?status=queued"));
        Assert.Equal([deadlock], await IdsAsync("?status=deadlocked&scenario=deadlock"));
        Assert.Equal([waiting], await IdsAsync("?status=queued&scenario=shared-counter"));
        Assert.Empty(await IdsAsync("?status=timedOut"));
        var page = await runs.JsonAsync("/api/runs?status=queued&limit=1");
        Assert.Equal([waiting], await IdsAsync($"?status=queued&cursor={page.GetProperty("next").GetString()}"));

        async Task<IEnumerable<string>> IdsAsync(string query) =>
            (await runs.JsonAsync($"/api/runs{query}")).GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task Runs_that_are_started_at_the_same_time_are_all_listed()
    {
        await using var application = new PlaygroundApplication().Generous();
        var runs = application.RunClient();
        var started = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, 40, TestContext.Current.CancellationToken, async (_, _) =>
            started.Add((await runs.RunAsync(Scenario.Counter, new { threads = 2, iterations = 10 })).Id));
        var listed = (await runs.JsonAsync("/api/runs?limit=100")).GetProperty("runs").EnumerateArray();
        Assert.Equal(started.Order(), listed.Select(run => run.GetProperty("id").GetString()!).Order());
    }
}
