using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Streaming;

namespace Playground.Server.Tests.Explorations;

/// <summary>Watching an exploration over a real connection.</summary>
public sealed class ExplorationHubTests
{
    private const string Source = "x = 1\n";

    private readonly ControlledSearch _search = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task A_viewer_sees_the_search_go_on_and_end_as_rest_shows_it(HubProtocol protocol)
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);
        var call = await _search.NextAsync();
        await using var connection = await application.ConnectAsync(protocol);
        await using var updates = Watch(connection, started.Id).GetAsyncEnumerator(Cancellation);

        call.Report(states: 10);
        await UntilAsync(updates, states: 10);
        call.Report(states: 20);
        var shown = await UntilAsync(updates, states: 20);
        Assert.Equal("running", shown.GetProperty("status").GetString());

        call.Find(Found.Everything);
        while (await updates.MoveNextAsync())
            shown = Parse(updates.Current);
        Assert.Equal("completed", shown.GetProperty("status").GetString());
        var listed = await explorations.GetAsync(started.Id);
        Assert.Equal(listed.Result!.Interleavings, shown.GetProperty("result").GetProperty("interleavings").GetString());
        Assert.False(shown.GetProperty("program").TryGetProperty("source", out _));
    }

    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task Who_comes_late_or_again_gets_the_newest_at_once(HubProtocol protocol)
    {
        await using var application = _search.Application().Listen();
        var started = await ExplorationClient.Of(application).StartAsync(Source);
        var call = await _search.NextAsync();
        for (var states = 1; states <= 1000; states++)
            call.Report(states);
        for (var times = 0; times < 2; times++)
        {
            await using var connection = await application.ConnectAsync(protocol);
            await using var updates = Watch(connection, started.Id).GetAsyncEnumerator(Cancellation);
            Assert.True(await updates.MoveNextAsync());
            Assert.Equal(1000, Parse(updates.Current).GetProperty("progress").GetProperty("states").GetInt64());
        }

        call.Find(Found.Everything);
        await ExplorationClient.Of(application).EndOfAsync(started.Id);
        await using var after = await application.ConnectAsync(protocol);
        var all = await Watch(after, started.Id).ToListAsync(Cancellation);
        Assert.Equal("completed", Parse(all.Single()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task What_waits_tells_its_position_when_it_changes()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).Listen();
        var explorations = ExplorationClient.Of(application);
        await explorations.StartAsync("x = 0\n");
        var first = await _search.NextAsync();
        var waiting = await explorations.StartAsync(Source);
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        await using var updates = Watch(connection, waiting.Id).GetAsyncEnumerator(Cancellation);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(1, Parse(updates.Current).GetProperty("queuePosition").GetInt32());

        first.Find(Found.Everything);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal("running", Parse(updates.Current).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("../../etc/passwd")]
    [InlineData(null)]
    public async Task What_is_not_there_is_told_in_the_words_of_the_contract(string? id)
    {
        await using var application = _search.Application().Listen();
        await using var connection = await application.ConnectAsync(HubProtocol.MessagePack);

        var error = await Assert.ThrowsAsync<HubException>(async () => await Watch(connection, id).ToListAsync(Cancellation));

        Assert.Contains("exploration-not-found: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("passwd", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_of_a_connection_are_counted_and_given_back()
    {
        await using var application = _search.Application().WithLimit("StreamsPerConnection", 1).Listen();
        using var subscribers = new MetricSum(application, "playground.streams.subscribers");
        var started = await ExplorationClient.Of(application).StartAsync(Source);
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using (var updates = connection.StreamAsync<ReceivedExploration>("WatchExploration", started.Id, leaving.Token).GetAsyncEnumerator(leaving.Token))
        {
            Assert.True(await updates.MoveNextAsync());
            var error = await Assert.ThrowsAsync<HubException>(async () => await Watch(connection, started.Id).ToListAsync(Cancellation));
            Assert.Contains("too-many-streams: ", error.Message, StringComparison.Ordinal);
            await leaving.CancelAsync();
        }

        await subscribers.UntilAsync(0);
        await using var again = Watch(connection, started.Id).GetAsyncEnumerator(Cancellation);
        Assert.True(await again.MoveNextAsync());
    }

    private static IAsyncEnumerable<ReceivedExploration> Watch(HubConnection connection, string? id) =>
        connection.StreamAsync<ReceivedExploration>("WatchExploration", id, Cancellation);

    private static async Task<JsonElement> UntilAsync(IAsyncEnumerator<ReceivedExploration> updates, long states)
    {
        while (await updates.MoveNextAsync())
        {
            var shown = Parse(updates.Current);
            if (shown.GetProperty("progress") is { ValueKind: JsonValueKind.Object } progress && progress.GetProperty("states").GetInt64() == states)
                return shown;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static JsonElement Parse(ReceivedExploration update) => JsonElement.Parse(update.Exploration);
}
