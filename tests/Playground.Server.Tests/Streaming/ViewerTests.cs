using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Storage;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Log;

namespace Playground.Server.Tests.Streaming;

/// <summary>However and whenever somebody watches: what is streamed is what REST tells and what the store keeps.</summary>
public sealed class ViewerTests(SharedApplication application)
{
    /// <summary>Longer than a connection may be stuck in one send: credit, not the socket, has to hold this viewer back.</summary>
    private static readonly TimeSpan Nap = TimeSpan.FromSeconds(15);

    private readonly RunClient _runs = application.Runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_viewers_late_slow_and_reconnecting_ones_all_see_what_is_stored()
    {
        var run = await _runs.StartAsync(Scenario.Downloads, Scenario.Trickling);
        var watching = new List<Task<Viewer>>();
        for (var i = 0; i < 15; i++)
            watching.Add(WatchAsync(run.Id, Protocol(i)));
        watching.Add(NapAsync(run.Id));
        watching.Add(ReconnectTwiceAsync(run.Id));
        for (var i = 1; i <= 3; i++)
        {
            await _runs.UntilAsync(run.Id, now => now.EventCount >= i * 100);
            watching.Add(WatchAsync(run.Id, Protocol(i)));
        }

        var viewers = await Task.WhenAll(watching);
        Assert.Equal(20, viewers.Length);
        var ended = await _runs.EndOfAsync(run.Id);
        var lines = await _runs.LinesAsync(run.Id);
        var stored = await application.Services.GetRequiredService<IRunStore>().LoadBatchesAsync(run.Id, Cancellation);

        TimelineOfLines.Check(lines);
        Assert.Equal(ended.EventCount, lines.Count);
        Assert.Equal(lines, stored.SelectMany(batch => batch.Events()).Select(e => EventLine.Of(e, NameOf)));
        foreach (var viewer in viewers)
        {
            Assert.Equal(lines, viewer.Lines);
            Assert.Equal((ended.Status, ended.EventCount, ended.Verdict), (viewer.Shown[^1].Status, viewer.Next, viewer.Shown[^1].Verdict));
            Assert.Single(viewer.Shown, shown => shown.HasEnded);
        }

        // Whoever saw it in one go has the stored bytes, and not only what they mean.
        foreach (var viewer in viewers.Take(16))
            Assert.Equal(stored.Where(batch => batch.EventCount > 0).Select(batch => Convert.ToHexString(batch.Data)), viewer.Batches.Select(Convert.ToHexString));

        string? NameOf(int id) => lines.Select(line => line.Thread == id ? line.ThreadName : line.Subject == id ? line.SubjectName : null)
            .FirstOrDefault(name => name is not null);
    }

    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task An_ended_run_is_replayed_from_anywhere_and_the_stream_completes(HubProtocol protocol)
    {
        var run = await _runs.RunAsync(Scenario.Counter, new { threads = 4, iterations = 2000, guard = "lock" });
        var lines = await _runs.LinesAsync(run.Id);
        await using var connection = await application.ConnectAsync(protocol);
        foreach (var from in new[] { 0, 1, 4096, run.EventCount - 1, run.EventCount, run.EventCount + 5 })
        {
            var viewer = new Viewer(run.Id, from);
            await viewer.WatchAsync(connection);
            Assert.Equal(lines.Skip((int)from), viewer.Lines);
            Assert.True(viewer.Shown[0].HasEnded);
        }
    }

    [Fact]
    public async Task A_waiting_run_is_watched_from_the_queue_to_its_end()
    {
        await using var single = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = single.RunClient();
        var first = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        var waiting = await runs.StartAsync(Scenario.Counter, Scenario.Small);
        await using var connection = await single.ConnectAsync(HubProtocol.MessagePack);
        var viewer = new Viewer(waiting.Id);
        await viewer.WatchAsync(connection, afterUpdate: async count =>
        {
            if (count == 0)
                await runs.StopAsync(first.Id);
        });

        Assert.Equal(["Queued", "Running", "Completed"], viewer.Shown.Select(run => run.Status.ToString()).Distinct());
        Assert.Equal(1, viewer.Shown[0].QueuePosition);
        Assert.Equal(await runs.LinesAsync(waiting.Id), viewer.Lines);
    }

    private static HubProtocol Protocol(int i) => i % 2 == 0 ? HubProtocol.Json : HubProtocol.MessagePack;

    private async Task<Viewer> WatchAsync(string id, HubProtocol protocol)
    {
        await using var connection = await application.ConnectAsync(protocol);
        var viewer = new Viewer(id);
        await viewer.WatchAsync(connection);
        return viewer;
    }

    /// <summary>Takes nothing and acknowledges nothing for longer than the run lasts.</summary>
    private async Task<Viewer> NapAsync(string id)
    {
        await using var connection = await application.ConnectAsync(HubProtocol.MessagePack);
        var viewer = new Viewer(id);
        await viewer.WatchAsync(connection, afterUpdate: count => count == 0 ? Task.Delay(Nap, Cancellation) : Task.CompletedTask);
        return viewer;
    }

    private async Task<Viewer> ReconnectTwiceAsync(string id)
    {
        var viewer = new Viewer(id);
        foreach (var updates in new[] { 5, 20, int.MaxValue })
        {
            await using var connection = await application.ConnectAsync(HubProtocol.Json);
            await viewer.WatchAsync(connection, updates);
        }

        return viewer;
    }
}
