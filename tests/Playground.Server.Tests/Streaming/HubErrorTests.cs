using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Streaming;

/// <summary>Nonsense over the hub is answered, and the connection goes on.</summary>
public sealed class HubErrorTests(SharedApplication application)
{
    private const string UnknownRun = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly (string Method, object?[] Arguments, string Message)[] Streams =
    [
        ("Watch", [UnknownRun, 0], "run-not-found: "),
        ("Watch", ["", 0], "run-not-found: "),
        ("Watch", ["../../etc/passwd", 0], "run-not-found: "),
        ("Watch", [null, 0], "run-not-found: "),
        ("Watch", [UnknownRun, -1], "invalid-query: "),
        ("Watch", [UnknownRun, long.MinValue], "invalid-query: "),
        ("Watch", [UnknownRun, long.MaxValue], "invalid-query: "),
        ("WatchExploration", [UnknownRun], "exploration-not-found: "),
        // What doesn't even reach the hub is answered by the framework, in its words.
        ("Watch", [UnknownRun, "zero"], "Watch"),
        ("Watch", [UnknownRun, null], "Watch"),
        ("Watch", [UnknownRun], "Watch"),
        ("Watch", [UnknownRun, 0, 0], "Watch"),
        ("Watch", [new { id = UnknownRun }, 0], "Watch"),
        ("Nothing", [], "Nothing"),
        ("Acknowledge", [UnknownRun, 0], "Acknowledge"),
    ];

    private static readonly (string Method, object?[] Arguments, string? Message)[] Calls =
    [
        ("Acknowledge", [UnknownRun, 0], null),
        ("Acknowledge", [null, -1], null),
        ("Acknowledge", ["", long.MaxValue], null),
        ("Acknowledge", [UnknownRun, "zero"], "Acknowledge"),
        ("Acknowledge", [], "Acknowledge"),
        ("Watch", [UnknownRun, 0], "Watch"),
        ("Nothing", [], "Nothing"),
        ("Dispose", [], "Dispose"),
    ];

    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task Nonsense_is_answered_and_the_connection_goes_on(HubProtocol protocol)
    {
        var run = await application.Runs.RunAsync(Scenario.Counter, Scenario.Small);
        await using var connection = await application.ConnectAsync(protocol);
        foreach (var (method, arguments, message) in Streams)
        {
            var error = await Assert.ThrowsAsync<HubException>(async () =>
                await connection.StreamAsyncCore<object>(method, arguments, Cancellation).ToListAsync(Cancellation));
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        }

        foreach (var (method, arguments, message) in Calls)
        {
            var call = connection.InvokeCoreAsync<object?>(method, arguments, Cancellation);
            if (message is null)
                await call;
            else
                Assert.Contains(message, (await Assert.ThrowsAsync<HubException>(() => call)).Message, StringComparison.Ordinal);
        }

        var viewer = new Viewer(run.Id);
        await viewer.WatchAsync(connection);
        Assert.Equal(run.EventCount, viewer.Events.Count);
    }

    [Fact]
    public async Task A_connection_may_watch_so_many_timelines_and_another_as_many()
    {
        var run = await application.Runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        for (var i = 0; i < 8; i++)
            await FirstAsync(connection, run.Id);
        var error = await Assert.ThrowsAsync<HubException>(() => FirstAsync(connection, run.Id));
        Assert.Contains("too-many-streams: ", error.Message, StringComparison.Ordinal);

        await using var another = await application.ConnectAsync(HubProtocol.MessagePack);
        await FirstAsync(another, run.Id);
        await application.Runs.StopAsync(run.Id);
    }

    /// <summary>Opens a stream that stays open.</summary>
    private static async Task FirstAsync(HubConnection connection, string id)
    {
        var updates = connection.WatchAsync(id, 0, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await updates.MoveNextAsync());
    }
}
