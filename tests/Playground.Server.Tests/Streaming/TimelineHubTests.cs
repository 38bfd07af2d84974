using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Streaming;

/// <summary>The hub's contract over a real connection.</summary>
public sealed class TimelineHubTests(SharedApplication application)
{
    private readonly RunClient _runs = application.Runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_json_an_update_has_camel_case_members_and_batches_in_base64()
    {
        var run = await _runs.RunAsync(Scenario.Counter, Scenario.Small);
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        var updates = await connection.StreamAsync<JsonElement>("Watch", run.Id, 0, Cancellation).ToListAsync(Cancellation);
        Assert.All(updates, update => Assert.Equal(["next", "batches", "run"], update.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(1, updates[1].GetProperty("batches")[0].GetBytesFromBase64()[0]);
        Assert.Equal((await _runs.JsonAsync($"/api/runs/{run.Id}")).GetRawText(), updates[0].GetProperty("run").GetString());
        Assert.Equal(JsonValueKind.Null, updates[1].GetProperty("run").ValueKind);
    }

    [Fact]
    public async Task In_message_pack_an_update_has_the_same_members()
    {
        var run = await _runs.RunAsync(Scenario.Counter, Scenario.Small);
        await using var connection = await application.ConnectAsync(HubProtocol.MessagePack);
        var updates = await connection.StreamAsync<Dictionary<string, object?>>("Watch", run.Id, 0, Cancellation).ToListAsync(Cancellation);
        Assert.All(updates, update => Assert.Equal(["batches", "next", "run"], update.Keys.Order()));
        Assert.IsType<byte[]>(((object[])updates[1]["batches"]!)[0]);
    }

    [Fact]
    public async Task A_viewer_that_acknowledges_nothing_gets_a_window_and_another_stream_is_not_held_back()
    {
        var run = await _runs.RunAsync(Scenario.Counter, Scenario.Large);
        await using var connection = await application.ConnectAsync(HubProtocol.MessagePack);
        await using var updates = connection.WatchAsync(run.Id, 0, Cancellation).GetAsyncEnumerator(Cancellation);
        var viewer = new Viewer(run.Id);
        for (var i = 0; i < 1 + 8; i++)
        {
            Assert.True(await updates.MoveNextAsync());
            viewer.Take(updates.Current);
        }

        var tenth = updates.MoveNextAsync().AsTask();
        // Over the same connection, and to its end: credit belongs to a stream.
        var other = new Viewer((await _runs.RunAsync(Scenario.Counter, Scenario.Large)).Id);
        await other.WatchAsync(connection);
        Assert.Equal(other.Shown[^1].EventCount, other.Next);
        Assert.False(tenth.IsCompleted);

        await connection.AcknowledgeAsync(run.Id, viewer.Next);
        for (var isMore = await tenth; isMore; isMore = await updates.MoveNextAsync())
        {
            viewer.Take(updates.Current);
            await connection.AcknowledgeAsync(run.Id, viewer.Next);
        }

        Assert.Equal(run.EventCount, viewer.Events.Count);
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_or_cut_off_leaves_nothing_behind()
    {
        await using var own = new PlaygroundApplication().Generous().WithLimit("StreamsPerConnection", 2).Listen();
        using var subscribers = new MetricSum(own, "playground.streams.subscribers");
        var runs = own.RunClient();
        var run = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await using var connection = await own.ConnectAsync(HubProtocol.MessagePack);
        for (var i = 0; i < 10; i++)
        {
            // Each takes a place; the next could not have one if the one before had not given it back.
            await OpenAsync(connection, run.Id);
            await subscribers.UntilAsync(0);
        }

        await using (var vanishing = await own.ConnectAsync(HubProtocol.Json))
        {
            await using var updates = vanishing.WatchAsync(run.Id, 0, Cancellation).GetAsyncEnumerator(Cancellation);
            Assert.True(await updates.MoveNextAsync());
            await subscribers.UntilAsync(1);
            await vanishing.StopAsync(Cancellation);
        }

        await subscribers.UntilAsync(0);
        await runs.StopAsync(run.Id);
    }

    private static async Task OpenAsync(HubConnection connection, string id)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var updates = connection.WatchAsync(id, 0, leaving.Token).GetAsyncEnumerator(leaving.Token);
        Assert.True(await updates.MoveNextAsync());
        await leaving.CancelAsync();
    }
}
