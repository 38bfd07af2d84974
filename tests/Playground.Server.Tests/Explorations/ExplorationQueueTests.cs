using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Explorations;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>Who is searched when, and who is not taken at all.</summary>
public sealed class ExplorationQueueTests
{
    private readonly ControlledSearch _search = new();

    [Fact]
    public async Task Explorations_that_find_no_place_wait_in_the_order_of_their_coming()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).Listen();
        var explorations = ExplorationClient.Of(application);
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var exploration = await explorations.StartAsync(Program(i));
            Assert.Equal(
                i == 0 ? (ExplorationStatus.Running, null) : (ExplorationStatus.Queued, (int?)i), (exploration.Status, exploration.QueuePosition));
            ids.Add(exploration.Id);
        }

        var first = await _search.NextAsync();
        _search.AssertNoMore();

        // The second gives up: those behind it move up at once.
        await explorations.StopAsync(ids[1]);
        var stopped = await explorations.GetAsync(ids[1]);
        Assert.Equal((ExplorationStatus.Stopped, null, "Somebody stopped it."), (stopped.Status, stopped.StartedAt, stopped.Reason));
        Assert.Null(stopped.Result);
        Assert.Equal([null, 1, 2], await PositionsAsync(explorations, ids[0], ids[2], ids[3]));

        // The first ends: the third is next, not the last.
        first.Find(Found.Everything);
        Assert.Equal(Program(2), (await _search.NextAsync()).Program.Source);
        Assert.Equal([null, 1], await PositionsAsync(explorations, ids[2], ids[3]));
        await explorations.StopAsync(ids[2]);
        Assert.Equal(Program(3), (await _search.NextAsync()).Program.Source);
        await explorations.EndOfAsync(ids[2]);
    }

    [Fact]
    public async Task Clients_take_turns_and_who_asks_what_another_waits_for_brings_it_forward()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1)
            .With("Playground:Network:KnownProxies:0", "127.0.0.1").Listen();
        var (many, one) = (ExplorationClient.Of(application), ExplorationClient.Of(application));
        many.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        one.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.2");
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add((await many.StartAsync(Program(i))).Id);
        await _search.NextAsync();

        Assert.Equal(2, (await one.StartAsync(Program(5))).QueuePosition);
        Assert.Equal(4, (await one.StartAsync(Program(4))).QueuePosition);
        Assert.Equal([null, 1, 3, 5, 4], await PositionsAsync(many, [.. ids]));
    }

    [Fact]
    public async Task Many_starts_at_once_fill_the_places_and_the_queue_exactly()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 2).WithLimit("ExplorationsQueued", 3).Listen();
        var explorations = ExplorationClient.Of(application);
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => explorations.PostAsync(new { program = new { source = Program(i) } })));
        Assert.Equal(5, responses.Count(response => (int)response.StatusCode == 201));
        Assert.Equal(15, responses.Count(response => (int)response.StatusCode == 429));
    }

    [Fact]
    public async Task Past_the_queue_a_start_is_refused_until_there_is_room_and_the_same_question_never()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).WithLimit("ExplorationsQueued", 1).Listen();
        var explorations = ExplorationClient.Of(application);
        var first = await explorations.StartAsync(Program(0));
        await explorations.StartAsync(Program(1));
        Assert.Equal((429, "queue-full", "explorationsQueued"), await explorations.RefusedAsync(Program(2)));
        Assert.Equal(1, (await explorations.StartAsync(Program(1))).QueuePosition);

        (await _search.NextAsync()).Find(Found.Everything);
        await explorations.EndOfAsync(first.Id);
        Assert.Equal(1, (await explorations.StartAsync(Program(2))).QueuePosition);
    }

    [Fact]
    public async Task A_client_may_have_so_many_live_explorations()
    {
        await using var application = _search.Application().WithLimit("LiveExplorationsPerClient", 2).Listen();
        var explorations = ExplorationClient.Of(application);
        var first = await explorations.StartAsync(Program(0));
        await explorations.StartAsync(Program(0));
        Assert.Equal((429, "too-many-explorations", "liveExplorationsPerClient"), await explorations.RefusedAsync(Program(1)));

        await explorations.StopAsync(first.Id);
        await explorations.StartAsync(Program(1));
    }

    [Fact]
    public async Task A_client_may_start_so_many_in_a_minute()
    {
        await using var application = _search.Application().WithLimit("ExplorationStartsPerClient", 1);
        var explorations = ExplorationClient.Of(application);
        await explorations.StartAsync(Program(0));
        Assert.Equal((429, "too-many-requests", "explorationStartsPerClient"), await explorations.RefusedAsync(Program(0)));
    }

    [Fact]
    public async Task A_server_that_goes_down_stops_its_explorations_and_takes_no_more()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).Listen();
        var explorations = ExplorationClient.Of(application);
        var known = await explorations.StartAsync("x = 'known'\n");
        (await _search.NextAsync()).Find(Found.Everything);
        await explorations.EndOfAsync(known.Id);
        var running = await explorations.StartAsync(Program(0));
        var waiting = await explorations.StartAsync(Program(1));
        await _search.NextAsync();

        await application.Services.GetRequiredService<ExplorationScheduler>().CloseAsync("The server was shut down.");

        foreach (var id in new[] { running.Id, waiting.Id })
        {
            var stopped = await explorations.GetAsync(id);
            Assert.Equal((ExplorationStatus.Stopped, "The server was shut down."), (stopped.Status, stopped.Reason));
        }

        Assert.Equal((503, "shutting-down", null), await explorations.RefusedAsync(Program(2)));
        Assert.Equal((503, "shutting-down", null), await explorations.RefusedAsync("x = 'known'\n"));
        _search.AssertNoMore();
    }

    [Fact]
    public async Task A_server_that_is_disposed_of_ends_what_runs_and_who_waits_for_it()
    {
        Task<ExplorationSnapshot> waiting;
        await using (var application = _search.Application().Listen())
        {
            // Those that the application makes are disposed of before it.
            var client = new ExplorationClient(new HttpClient { BaseAddress = application.ClientOptions.BaseAddress });
            waiting = client.StartAsync(Program(0), prefer: "wait=60");
            await _search.NextAsync();
        }

        Assert.Equal(ExplorationStatus.Stopped, (await waiting).Status);
    }

    private static string Program(int number) => $"x = {number}\n";

    private static async Task<int?[]> PositionsAsync(ExplorationClient explorations, params string[] ids) =>
        await Task.WhenAll(ids.Select(async id => (await explorations.GetAsync(id)).QueuePosition));
}
