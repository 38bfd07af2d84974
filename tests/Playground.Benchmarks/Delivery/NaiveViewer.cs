using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace Playground.Benchmarks.Delivery;

/// <summary>
/// Takes one JSON message an event. It only counts the separators between messages, and reads the time of one message a buffer: so that
/// the peer's figure is the server's, not that of a client that parses ten million messages a second.
/// </summary>
internal sealed class NaiveViewer(Uri server, long startTimestamp, Latencies latencies) : IViewer
{
    private const byte Separator = 0x1E;

    private readonly ClientWebSocket _socket = new();

    public long Events { get; private set; }

    public async Task WatchAsync(CancellationToken cancellation)
    {
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/benchmark/naive" }.Uri;
        await _socket.ConnectAsync(address, cancellation);
        var handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
        await _socket.SendAsync(handshake, WebSocketMessageType.Text, endOfMessage: true, cancellation);

        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                Take(buffer.AsSpan(0, received.Count));
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(ReadOnlySpan<byte> received)
    {
        Events += received.Count(Separator);
        var begin = received.IndexOf("\"timeNs\":"u8);
        if (begin < 0)
            return;
        var number = received[(begin + 9)..];
        var end = number.IndexOf((byte)',');
        if (end > 0 && long.TryParse(number[..end], out var timeNs))
            latencies.Add((Stopwatch.GetTimestamp() - startTimestamp - timeNs) / 1e6);
    }
}
