using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Tests.Runs;
using Serilog.Events;

namespace Playground.Server.Tests.Streaming;

/// <summary>Whatever comes over the hub's socket: it is answered or hung up on, nothing of it is left, and others see their timelines.</summary>
public sealed class HubAbuseTests(LoggedApplication application) : IClassFixture<LoggedApplication>
{
    private const char End = RawHub.End;

    /// <summary>A call whose answer shows that the connection still works.</summary>
    private const string Probe = """{"type":1,"invocationId":"probe","target":"Acknowledge","arguments":["",0]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What is sent as the first message.</summary>
    public static TheoryData<string> Handshakes =>
    [
        "" + End,
        "nonsense" + End,
        "[]" + End,
        "{}" + End,
        """{"protocol":"json"}""" + End,
        """{"protocol":"json","version":"1"}""" + End,
        """{"protocol":"json","version":99}""" + End,
        """{"protocol":"nonsense","version":1}""" + End,
        """{"protocol":["json"],"version":1}""" + End,
        Probe + End,
        new string('x', 10_000),
    ];

    [Theory]
    [MemberData(nameof(Handshakes))]
    public async Task Who_does_not_begin_as_agreed_is_hung_up_on(string first)
    {
        using var hub = await RawHub.OpenAsync(application);
        await hub.SendAsync(first);
        Assert.DoesNotContain("\"result\"", await hub.ReadToEndAsync(), StringComparison.Ordinal);
        await ExpectOrderAsync();
    }

    [Fact]
    public async Task The_page_of_another_site_gets_no_socket()
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => RawHub.OpenAsync(application, "https://elsewhere.example"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        (await RawHub.OpenAsync(application, application.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority))).Dispose();
    }

    [Fact]
    public async Task Who_never_begins_is_hung_up_on()
    {
        await using var hasty = new PlaygroundApplication()
            .With(services => services.Configure<HubOptions>(options => options.HandshakeTimeout = TimeSpan.FromMilliseconds(100))).Listen();
        using var hub = await RawHub.OpenAsync(hasty);
        await hub.ReadToEndAsync();
    }

    /// <summary>Only those who ping: who never does may be a simple client, and is one of the connections that he may have.</summary>
    [Fact]
    public async Task Who_pings_no_longer_is_hung_up_on()
    {
        await using var hasty = new PlaygroundApplication()
            .With(services => services.Configure<HubOptions>(options => options.ClientTimeoutInterval = TimeSpan.FromMilliseconds(300))).Listen();
        using var hub = await RawHub.ConnectAsync(hasty, HubProtocol.Json);
        await hub.SendAsync("""{"type":6}""" + End);
        await hub.ReadToEndAsync();
    }

    /// <summary>One message each, and whether the connection goes on after it.</summary>
    public static TheoryData<string, bool> Messages => new()
    {
        { """{"type":6}""", true },
        { """{"type":1,"target":"Nothing","arguments":[]}""", true },
        { """{"type":1,"invocationId":"1","target":"","arguments":[]}""", true },
        { """{"type":1,"invocationId":"1","target":"OnDisconnectedAsync","arguments":[null]}""", true },
        { """{"type":1,"invocationId":"1","target":"get_Context","arguments":[]}""", true },
        { """{"type":1,"invocationId":"1","target":"Acknowledge","arguments":["x",1e999]}""", true },
        { """{"type":1,"invocationId":"1","target":"Acknowledge","arguments":["x",0],"streamIds":["1","2","2"]}""", true },
        { """{"type":4,"invocationId":"1","target":"Watch","arguments":[{"a":{"a":{"a":[[[[]]]]}}},0]}""", true },
        { """{"type":4,"invocationId":"1","target":"Watch","arguments":["\u0000\ud83d\ude00",0]}""", true },
        { """{"type":4,"invocationId":"1","target":"Acknowledge","arguments":["x",0]}""", true },
        { """{"type":5,"invocationId":"nobody's"}""", true },
        { """{"type":2,"invocationId":"nobody's","item":1}""", true },
        { """{"type":3,"invocationId":"nobody's","result":1}""", true },
        { "{", false },
        { "null", false },
        { "[]", false },
        { "\"x\"", false },
        { "{}", false },
        { """{"type":"1"}""", false },
        { """{"type":1e9}""", false },
        { """{"type":1}""", false },
        { """{"type":1,"target":5}""", false },
        { """{"type":7}""", false },
        { """{"type":1,"target":"Acknowledge","arguments":["x",0],"headers":5}""", false },
        { $$"""{"type":1,"target":"Acknowledge","arguments":{{new string('[', 1000)}}""", false },
        { $$"""{"type":1,"target":"{{new string('x', 10_000)}}","arguments":[]}""", false },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_is_answered_or_ends_its_connection_and_no_other(string message, bool goesOn)
    {
        using var hub = await RawHub.ConnectAsync(application, HubProtocol.Json);
        await hub.SendAsync(message + End);
        await hub.SendAsync(Probe + End);
        var said = await hub.ReadUntilAsync(IsProbe);
        Assert.Equal(goesOn, IsProbe(said));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        await ExpectOrderAsync();
    }

    [Theory]
    [InlineData("01")] // A message of which nothing comes.
    [InlineData("FFFFFFFF07")] // One of two gigabytes.
    [InlineData("FFFFFFFFFFFFFFFFFFFF")] // A length that is none.
    [InlineData("00")]
    [InlineData("05DDFFFFFFFF")] // An array of four billion.
    [InlineData("0A9601C080DBFFFFFFFFC0")] // A name of four billion characters.
    [InlineData("0701DFFFFFFFFF00C0")] // Four billion headers.
    [InlineData("06C7FF0000000000")] // An extension.
    public async Task Bytes_that_are_no_message_leave_nothing_behind(string bytes)
    {
        using var hub = await RawHub.ConnectAsync(application, HubProtocol.MessagePack);
        await hub.SendAsync(Convert.FromHexString(bytes), WebSocketMessageType.Binary);
        await hub.FinishAsync();
        Assert.DoesNotContain("   at ", await hub.ReadToEndAsync(), StringComparison.Ordinal);
        await ExpectOrderAsync();
    }

    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task Streams_that_nobody_reads_hold_up_nobody_and_go_with_their_connection(HubProtocol protocol)
    {
        using var streams = new MetricSum(application, "playground.streams.subscribers");
        var runs = application.RunClient();
        var large = await runs.StartAsync(Scenario.Counter, Scenario.Large);
        using var hub = await RawHub.ConnectAsync(application, protocol);
        for (var i = 0; i < 8; i++)
            await WatchAsync(hub, protocol, i, large.Id);
        await streams.UntilAsync(8);

        var ended = await runs.EndOfAsync(large.Id);
        await using var connection = await application.ConnectAsync(protocol);
        var viewer = new Viewer(large.Id);
        await viewer.WatchAsync(connection);
        Assert.Equal(ended.EventCount, viewer.Events.Count);

        hub.Abort();
        await streams.UntilAsync(0);
        application.Log.ExpectNothing(LogEventLevel.Error);
    }

    [Fact]
    public async Task A_client_has_so_many_connections_to_the_hub_and_whoever_closes_one_gets_another()
    {
        await using var small = new PlaygroundApplication().WithLimit("HubConnectionsPerClient", 1).Listen();
        using var first = await RawHub.ConnectAsync(small, HubProtocol.Json);
        using var client = small.Client();
        using var refused = await client.PostAsync("/hubs/timeline/negotiate?negotiateVersion=1", null, Cancellation);
        var problem = await Problem.ReadAsync(refused);
        Assert.Equal((429, "too-many-requests", "hubConnectionsPerClient"), (problem.Status, problem.Code, problem.Limit));
        Assert.NotNull(refused.Headers.RetryAfter);

        await first.FinishAsync();
        await first.ReadToEndAsync();
        while ((await client.PostAsync("/hubs/timeline/negotiate?negotiateVersion=1", null, Cancellation)).StatusCode != HttpStatusCode.OK)
            await Task.Yield();
    }

    private static bool IsProbe(string said) => said.Contains("\"invocationId\":\"probe\"", StringComparison.Ordinal);

    private static Task WatchAsync(RawHub hub, HubProtocol protocol, int id, string run) => protocol == HubProtocol.Json
        ? hub.SendAsync($$"""{"type":4,"invocationId":"{{id}}","target":"Watch","arguments":["{{run}}",0]}""" + End)
        : hub.SendAsync(HubFrames.Watch(id, run), WebSocketMessageType.Binary);

    /// <summary>Somebody else is served, no connection has left anything, and no client can fill the log.</summary>
    private async Task ExpectOrderAsync()
    {
        await using var connection = await application.ConnectAsync(HubProtocol.MessagePack);
        var run = await application.EndedRun;
        var viewer = new Viewer(run.Id);
        await viewer.WatchAsync(connection);
        Assert.Equal(run.EventCount, viewer.Events.Count);
        application.Log.ExpectNothing(LogEventLevel.Warning);
    }
}
