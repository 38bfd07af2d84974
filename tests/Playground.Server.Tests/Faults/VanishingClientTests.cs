using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Playground.Server.Runs;
using Playground.Server.Streaming;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Faults;

/// <summary>Clients that are gone in the middle of an answer, without a word: nothing of theirs is left, and the run goes on.</summary>
public sealed class VanishingClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Viewers_readers_and_waiters_that_vanish_leave_nothing_behind()
    {
        await using var application = new PlaygroundApplication().Generous().Listen();
        using var requests = new MetricSum(application, "http.server.active_requests");
        var runs = application.RunClient();
        var run = await application.StartAsync(Work.Endless);
        for (var i = 0; i < 5; i++)
        {
            await VanishAsync(application, HttpRequest(run.Id, "/events", "Accept: application/x-ndjson"), answer: 100);
            await VanishAsync(application, HttpRequest(run.Id, "", "Prefer: wait=60"), answer: 0);
            await WatchAndVanishAsync(application, run.Id);
        }

        while (application.Get<OpenStreams>().Count > 0)
            await Task.Yield();
        await requests.UntilAsync(0);
        Assert.Equal(RunStatus.Stopped, (await runs.StopAndEndAsync(run.Id)).Status);
        TimelineOfLines.Check(await runs.LinesAsync(run.Id));
    }

    /// <summary>Watches a run over a bare connection and cuts it, as a power cut would.</summary>
    internal static async Task WatchAndVanishAsync(PlaygroundApplication application, string id)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(application.ClientOptions.BaseAddress) { Scheme = "ws", Path = "/hubs/timeline" }.Uri, Cancellation);
        foreach (var message in new[] { """{"protocol":"json","version":1}""", $$"""{"type":4,"invocationId":"1","target":"Watch","arguments":["{{id}}",0]}""" })
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        var buffer = new byte[1024];
        for (var taken = 0; taken < 200;)
            taken += (await socket.ReceiveAsync(buffer, Cancellation)).Count;
        socket.Abort();
    }

    /// <summary>Sends a request and resets the connection when so many bytes of the answer have come.</summary>
    internal static async Task VanishAsync(PlaygroundApplication application, string request, int answer)
    {
        using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync("127.0.0.1", application.ClientOptions.BaseAddress.Port, Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        await client.GetStream().ReadAtLeastAsync(new byte[Math.Max(1, answer)], answer, cancellationToken: Cancellation);
    }

    internal static string HttpRequest(string id, string what, string header) => $"GET /api/runs/{id}{what} HTTP/1.1\r\nHost: x\r\n{header}\r\n\r\n";
}
