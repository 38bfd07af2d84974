using System.Diagnostics;
using Playground.Server.Runs;
using Playground.Server.Tests.Streaming;

namespace Playground.Server.Tests.Runs;

/// <summary>What a server has shown once, the next one on the same database shows as well.</summary>
[Collection(AloneCollection.Name)]
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Database => _directory.File("runs.db");

    [Fact]
    public async Task After_a_restart_every_run_is_there_as_it_was()
    {
        var before = new Dictionary<string, (string Run, IReadOnlyList<EventLine> Lines, string Analysis, string Trace)>();
        string list;
        await using (var first = New())
        {
            var runs = first.RunClient();
            await runs.RunAsync(Scenario.Counter, new { threads = 4, iterations = 500 });
            await runs.RunAsync(Scenario.Deadlock, new { threads = 3 });
            await runs.RunAsync(Scenario.Downloads, Scenario.Short);
            await runs.RunProgramAsync("counter = 41\ncounter += 1\nprint(counter)\n");
            var stopped = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
            await runs.UntilAsync(stopped.Id, run => run.EventCount > 0);
            await runs.StopAsync(stopped.Id);
            await runs.EndOfAsync(stopped.Id);
            var listed = await runs.JsonAsync("/api/runs");
            list = listed.GetRawText();
            foreach (var id in listed.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("id").GetString()!))
                before.Add(id, await ReadAsync(runs, id));
        }

        await using var second = New();
        var later = second.RunClient();
        Assert.Equal(list, (await later.JsonAsync("/api/runs")).GetRawText());
        Assert.Equal(5, before.Count);
        foreach (var (id, expected) in before)
        {
            var actual = await ReadAsync(later, id);
            Assert.Equal((expected.Run, expected.Analysis), (actual.Run, actual.Analysis));
            Assert.Equal(expected.Lines, actual.Lines);
        }
    }

    [Fact]
    public async Task A_server_that_is_killed_loses_at_most_the_last_moment_of_a_live_run()
    {
        string ended, interrupted, waiting;
        IReadOnlyList<EventLine> endedLines;
        await using (var server = await ServerProcess.StartAsync(Database))
        {
            ended = (await server.Runs.RunAsync(Scenario.Deadlock, new { threads = 5 })).Id;
            endedLines = await server.Runs.LinesAsync(ended);
            interrupted = (await server.Runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Id;
            waiting = (await server.Runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Id;
            // Until something of it has been stored: that happens a few times a second.
            var shown = (await server.Runs.UntilAsync(interrupted, run => run.EventCount > 0)).EventCount;
            await server.Runs.UntilAsync(interrupted, run => run.EventCount > shown + 5);
            await server.KillAsync();
        }

        await using var next = await ServerProcess.StartAsync(Database);
        Assert.Equal(RunStatus.Deadlocked, (await next.Runs.GetAsync(ended)).Status);
        Assert.Equal(endedLines, await next.Runs.LinesAsync(ended));

        foreach (var id in new[] { interrupted, waiting })
        {
            var run = await next.Runs.GetAsync(id);
            Assert.Equal((RunStatus.Failed, "The server stopped while the run was running."), (run.Status, run.Reason));
            Assert.Equal(run.Reason, run.Verdict);
            var lines = await next.Runs.LinesAsync(id);
            Assert.Equal(run.EventCount, lines.Count);
            TimelineOfLines.Check(lines);
            await using var connection = await HubClient.ConnectAsync(next.Address, HubProtocol.MessagePack);
            var viewer = new Viewer(id);
            await viewer.WatchAsync(connection);
            Assert.Equal(lines, viewer.Lines);
        }

        Assert.NotEmpty(await next.Runs.LinesAsync(interrupted));
        Assert.Equal(RunStatus.Completed, (await next.Runs.RunAsync(Scenario.Counter, Scenario.Small)).Status);
    }

    [Fact]
    public async Task A_server_that_is_told_to_end_keeps_what_its_live_runs_have_recorded()
    {
        string running;
        long shown;
        IReadOnlyList<EventLine> seenLines;
        var took = Stopwatch.StartNew();
        await using (var server = await ServerProcess.StartAsync(Database))
        {
            running = (await server.Runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Id;
            shown = (await server.Runs.UntilAsync(running, run => run.EventCount > 5)).EventCount;

            // Somebody watches, somebody reads lines, and somebody waits for the end.
            await using var connection = await HubClient.ConnectAsync(server.Address, HubProtocol.Json);
            var viewer = new Viewer(running);
            var watching = viewer.WatchAsync(connection);
            var reading = server.Runs.LinesAsync(running);
            var waiting = server.Runs.GetAsync(running, "wait=60");
            await server.Runs.UntilAsync(running, run => run.EventCount > shown);

            took.Restart();
            Assert.Equal(0, await server.TerminateAsync());
            took.Stop();
            await watching;
            var seen = await waiting;
            Assert.Equal((RunStatus.Stopped, "The server was shut down."), (seen.Status, seen.Reason));
            Assert.Equal((RunStatus.Stopped, "The server was shut down."), (viewer.Shown[^1].Status, viewer.Shown[^1].Reason));
            seenLines = await reading;
            Assert.Equal(seenLines, viewer.Lines);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"The server took {took.ElapsedMilliseconds} ms to end.");
        await using var next = New();
        var run = await next.RunClient().GetAsync(running);
        Assert.Equal((RunStatus.Stopped, "The server was shut down."), (run.Status, run.Reason));
        var lines = await next.RunClient().LinesAsync(running);
        Assert.Equal(run.EventCount, lines.Count);
        Assert.Equal(seenLines, lines);
        Assert.True(lines.Count >= shown);
        TimelineOfLines.Check(lines);
    }

    public void Dispose() => _directory.Dispose();

    private PlaygroundApplication New() => new PlaygroundApplication().Generous()
        .WithLimit("DeadlockPauseMilliseconds", 0).With("Playground:Storage:Path", Database).Listen();

    private static async Task<(string Run, IReadOnlyList<EventLine> Lines, string Analysis, string Trace)> ReadAsync(RunClient runs, string id) => (
        (await runs.JsonAsync($"/api/runs/{id}")).GetRawText(),
        await runs.LinesAsync(id),
        (await runs.JsonAsync($"/api/runs/{id}/analysis")).GetRawText(),
        (await runs.JsonAsync($"/api/runs/{id}/trace")).GetRawText());
}
