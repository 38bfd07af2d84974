using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Playground.Testing;

namespace Playground.Server.Tests.Streaming;

/// <summary>A WebSocket to the hub over which anything can be sent.</summary>
internal sealed class RawHub : IDisposable
{
    /// <summary>Ends a message in JSON.</summary>
    public const char End = '\u001e';

    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Connects, as the page of a site if one is named, and says nothing yet.</summary>
    public static async Task<RawHub> OpenAsync(PlaygroundApplication application, string? origin = null)
    {
        var hub = new RawHub();
        if (origin is not null)
            hub._socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(new Uri(application.ClientOptions.BaseAddress, "/hubs/timeline")) { Scheme = "ws" }.Uri;
        await hub._socket.ConnectAsync(address, Cancellation);
        return hub;
    }

    /// <summary>Connects and agrees on a protocol.</summary>
    public static async Task<RawHub> ConnectAsync(PlaygroundApplication application, HubProtocol protocol)
    {
        var hub = await OpenAsync(application);
        var name = protocol == HubProtocol.Json ? "json" : "messagepack";
        await hub.SendAsync($$"""{"protocol":"{{name}}","version":1}""" + End);
        using var patience = Patience();
        Assert.Equal("{}" + End, await hub.ReadAsync(patience.Token));
        return hub;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    /// <summary>Sends a frame, unless the server has hung up already.</summary>
    public async Task SendAsync(byte[] frame, WebSocketMessageType type)
    {
        try
        {
            await _socket.SendAsync(frame, type, endOfMessage: true, Cancellation);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException)
        {
            // What the server said before is still there to be read.
        }
    }

    /// <summary>Everything that comes until the server hangs up, which it has to.</summary>
    public Task<string> ReadToEndAsync() => ReadUntilAsync(_ => false);

    /// <summary>What comes until it is what is waited for, or the server hangs up.</summary>
    public async Task<string> ReadUntilAsync(Predicate<string> isAwaited)
    {
        using var patience = Patience();
        var said = new StringBuilder();
        while (await ReadAsync(patience.Token) is { } text)
        {
            said.Append(text);
            if (isAwaited(text))
                break;
        }

        return said.ToString();
    }

    /// <summary>Says that nothing more will come.</summary>
    public async Task FinishAsync()
    {
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>Is gone without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(2 * RecordedRun.Patience);
        return patience;
    }

    /// <summary>What comes next; null when the server has hung up.</summary>
    private async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        var read = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(read.GetMemory(4096), cancellation);
                if (result.MessageType == WebSocketMessageType.Close)
                    return null;
                read.Advance(result.Count);
                if (result.EndOfMessage)
                    return Encoding.Latin1.GetString(read.WrittenSpan);
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }
}
