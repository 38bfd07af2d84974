using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Streaming;

/// <summary>How much may be watched at the same time, over however many connections.</summary>
public sealed class StreamLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("StreamsPerClient", "from your address, as many as the limit streamsPerClient allows")]
    [InlineData("Streams", "on this server, as many as the limit streams allows")]
    public async Task Only_so_many_are_watched_and_one_that_is_left_makes_room(string limit, string where)
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit(limit, 2).Listen();
        using var subscribers = new MetricSum(application, "playground.streams.subscribers");
        var runs = application.RunClient();
        var run = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await using var first = await application.ConnectAsync(HubProtocol.Json);
        await using var second = await application.ConnectAsync(HubProtocol.MessagePack);
        await WatchAsync(first, run.Id);
        await WatchAsync(second, run.Id);

        var refused = await Assert.ThrowsAsync<HubException>(() => WatchAsync(first, run.Id));
        Assert.Contains($"too-many-streams: 2 timelines and explorations are watched {where}. Try again in 5 seconds", refused.Message, StringComparison.Ordinal);

        await second.StopAsync(Cancellation);
        await subscribers.UntilAsync(1);
        await WatchAsync(first, run.Id);
        await runs.StopAsync(run.Id);
    }

    /// <summary>Opens a stream that stays open.</summary>
    private static async Task WatchAsync(HubConnection connection, string id)
    {
        var updates = connection.WatchAsync(id, 0, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await updates.MoveNextAsync());
    }
}
