using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>Who runs when, and who is not taken at all.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task Runs_that_find_no_place_wait_in_the_order_of_their_coming()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = application.RunClient();
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var run = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
            Assert.Equal(i == 0 ? (RunStatus.Running, null) : (RunStatus.Queued, (int?)i), (run.Status, run.QueuePosition));
            ids.Add(run.Id);
        }

        // The second gives up: those behind it move up at once.
        Assert.Equal(RunStatus.Stopped, (await runs.StopAndEndAsync(ids[1])).Status);
        Assert.Equal([null, 1, 2], await PositionsAsync(runs, ids[0], ids[2], ids[3]));

        // The first ends: the third is next, not the last.
        await runs.StopAndEndAsync(ids[0]);
        Assert.Equal(RunStatus.Running, (await runs.GetAsync(ids[2])).Status);
        Assert.Equal([null, 1], await PositionsAsync(runs, ids[2], ids[3]));
        await runs.StopAndEndAsync(ids[2]);
        Assert.Equal(RunStatus.Running, (await runs.GetAsync(ids[3])).Status);
        await runs.StopAndEndAsync(ids[3]);
    }

    [Fact]
    public async Task Clients_take_turns_so_that_who_starts_much_waits_behind_his_own()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1)
            .With("Playground:Network:KnownProxies:0", "127.0.0.1").Listen();
        var (many, one) = (application.RunClient(), application.RunClient());
        many.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        one.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.2");
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
            ids.Add((await many.StartAsync(Scenario.Downloads, Scenario.Endless)).Id);

        var late = await one.StartAsync(Scenario.Downloads, Scenario.Endless);

        Assert.Equal(2, late.QueuePosition);
        Assert.Equal([null, 1, 3, 4], await PositionsAsync(many, [.. ids]));
        await many.StopAndEndAsync(ids[0]);
        await many.StopAndEndAsync(ids[1]);
        Assert.Equal(RunStatus.Running, (await one.GetAsync(late.Id)).Status);
        foreach (var id in ids[2..].Append(late.Id))
            await one.StopAndEndAsync(id);
    }

    [Fact]
    public async Task No_client_has_all_places()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 2).WithLimit("RunsAtOncePerClient", 1)
            .WithLimit("RunsQueued", 1).With("Playground:Network:KnownProxies:0", "127.0.0.1").Listen();
        var (many, one) = (application.RunClient(), application.RunClient());
        many.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        one.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.2");
        var first = await many.StartAsync(Scenario.Downloads, Scenario.Endless);
        var second = await many.StartAsync(Scenario.Downloads, Scenario.Endless);
        Assert.Equal((RunStatus.Queued, 1), (second.Status, second.QueuePosition));
        Assert.Equal((429, "queue-full", "runsQueued"), await many.RefusedAsync(hasRetryAfter: true));

        Assert.Equal(RunStatus.Completed, (await one.RunAsync(Scenario.Counter, Scenario.Small)).Status);
        await many.StopAndEndAsync(first.Id);
        Assert.Equal(RunStatus.Running, (await many.GetAsync(second.Id)).Status);
        await many.StopAndEndAsync(second.Id);
    }

    [Fact]
    public async Task A_run_that_is_stopped_while_it_waits_never_has_a_thread()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = application.RunClient();
        var first = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        var waiting = await runs.StartAsync(Scenario.Counter, Scenario.Small);
        var stopped = await runs.StopAndEndAsync(waiting.Id);
        Assert.Equal((RunStatus.Stopped, null, 0), (stopped.Status, stopped.StartedAt, stopped.EventCount));
        Assert.Equal("The run was stopped before it began.", stopped.Verdict);
        Assert.Empty(await runs.LinesAsync(waiting.Id));
        Assert.Equal(RunStatus.Running, (await runs.GetAsync(first.Id)).Status);
        await runs.StopAndEndAsync(first.Id);
    }

    [Fact]
    public async Task Past_the_queue_a_start_is_refused_until_there_is_room()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).WithLimit("RunsQueued", 1).Listen();
        var runs = application.RunClient();
        var first = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        var second = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        Assert.Equal((429, "queue-full", "runsQueued"), await runs.RefusedAsync(hasRetryAfter: true));
        await runs.StopAndEndAsync(first.Id);
        var third = await runs.StartAsync(Scenario.Counter, Scenario.Small);
        Assert.Equal(1, third.QueuePosition);
        await runs.StopAndEndAsync(second.Id);
        Assert.Equal(RunStatus.Completed, (await runs.EndOfAsync(third.Id)).Status);
    }

    [Fact]
    public async Task Many_starts_at_once_fill_the_places_and_the_queue_exactly()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 2).WithLimit("RunsQueued", 3).Listen();
        var runs = application.RunClient();
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => runs.PostAsync(Scenario.Downloads, Scenario.Endless)));
        Assert.Equal(5, responses.Count(response => (int)response.StatusCode == 201));
        Assert.Equal(15, responses.Count(response => (int)response.StatusCode == 429));
    }

    [Fact]
    public async Task Without_a_queue_a_run_is_taken_only_where_it_can_start()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 2).WithLimit("RunsQueued", 0).Listen();
        var runs = application.RunClient();
        for (var i = 0; i < 2; i++)
            Assert.Equal(RunStatus.Running, (await runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Status);
        Assert.Equal((429, "queue-full", "runsQueued"), await runs.RefusedAsync(hasRetryAfter: true));
    }

    [Fact]
    public async Task A_run_waits_until_its_threads_fit()
    {
        await using var application = new PlaygroundApplication().Generous()
            .WithLimit("ThreadsPerRun", 4).WithLimit("ThreadsInProcess", 5).WithLimit("DeadlockPauseMilliseconds", 60_000).Listen();
        var runs = application.RunClient();
        var first = await runs.StartAsync(Scenario.Deadlock, new { threads = 2 });
        var tooLarge = await runs.StartAsync(Scenario.Deadlock, new { threads = 2 });
        var behind = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        Assert.Equal((RunStatus.Running, RunStatus.Queued), (first.Status, tooLarge.Status));
        // It would fit, but it came later.
        Assert.Equal((RunStatus.Queued, 2), (behind.Status, behind.QueuePosition));
        await runs.StopAndEndAsync(first.Id);
        Assert.Equal(RunStatus.Running, (await runs.GetAsync(tooLarge.Id)).Status);
        Assert.Equal(RunStatus.Running, (await runs.GetAsync(behind.Id)).Status);
        await runs.StopAndEndAsync(tooLarge.Id);
        await runs.StopAndEndAsync(behind.Id);
    }

    private static async Task<int?[]> PositionsAsync(RunClient runs, params string[] ids) =>
        await Task.WhenAll(ids.Select(async id => (await runs.GetAsync(id)).QueuePosition));
}
