using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>What a run may take, and what a client gets who asks for more.</summary>
public sealed class RunLimitTests
{
    [Fact]
    public async Task A_client_may_have_so_many_live_runs()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("LiveRunsPerClient", 2).Listen();
        var runs = application.RunClient();
        var first = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        Assert.Equal((429, "too-many-runs", "liveRunsPerClient"), await runs.RefusedAsync(hasRetryAfter: true));
        await runs.StopAndEndAsync(first.Id);
        Assert.Equal(RunStatus.Completed, (await runs.RunAsync(Scenario.Counter, Scenario.Small)).Status);
    }

    [Fact]
    public async Task A_run_may_have_so_many_threads()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("ThreadsPerRun", 4);
        var runs = application.RunClient();
        Assert.Equal((400, "too-many-threads", "threadsPerRun"), await runs.RefusedAsync(hasRetryAfter: false, new { threads = 5 }));
        Assert.Equal(RunStatus.Completed, (await runs.RunAsync(Scenario.Counter, new { threads = 4, iterations = 5 })).Status);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_ended()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunTimeSeconds", 1).Listen();
        var runs = application.RunClient();
        var run = await runs.RunAsync(Scenario.Downloads, Scenario.Endless);
        Assert.Equal((RunStatus.TimedOut, "A run may take 1 s."), (run.Status, run.Reason));
        TimelineOfLines.Check(await runs.LinesAsync(run.Id));
    }

    [Fact]
    public async Task A_server_that_goes_down_stops_its_runs_and_takes_no_more()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = application.RunClient();
        var running = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        var waiting = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await application.Services.GetRequiredService<RunScheduler>().CloseAsync("The server was shut down.");
        foreach (var id in new[] { running.Id, waiting.Id })
        {
            var run = await runs.GetAsync(id);
            Assert.Equal((RunStatus.Stopped, "The server was shut down."), (run.Status, run.Reason));
        }

        using var refused = await runs.PostAsync(Scenario.Counter);
        Assert.Equal((503, "shutting-down"), ((int)refused.StatusCode, (await Problem.ReadAsync(refused)).Code));
        Assert.NotNull(refused.Headers.RetryAfter);
    }
}
