using Microsoft.AspNetCore.SignalR;

namespace Playground.Server.Streaming;

/// <summary>The streams that one connection has open. Thread-safe.</summary>
internal sealed class ConnectionStreams
{
    private readonly Lock _lock = new();
    private readonly List<(string Id, CreditWindow Window)> _open = [];

    /// <summary>The streams of a connection.</summary>
    public static ConnectionStreams Of(HubCallerContext connection)
    {
        lock (connection.Items)
        {
            if (connection.Items.TryGetValue(typeof(ConnectionStreams), out var found))
                return (ConnectionStreams)found!;
            var streams = new ConnectionStreams();
            connection.Items.Add(typeof(ConnectionStreams), streams);
            return streams;
        }
    }

    /// <summary>Opens a stream.</summary>
    /// <exception cref="HubException">The connection has as many as it may have.</exception>
    public CreditWindow Open(string id, int limit)
    {
        var window = new CreditWindow();
        lock (_lock)
        {
            if (_open.Count >= limit)
                throw new HubException($"too-many-streams: One connection may watch {limit} timelines and explorations at the same time.");
            _open.Add((id, window));
        }

        return window;
    }

    public void Close(CreditWindow window)
    {
        lock (_lock)
            _open.RemoveAll(stream => stream.Window == window);
    }

    /// <summary>Passes an acknowledgement on to the streams of a run.</summary>
    public void Acknowledge(string runId, long next)
    {
        lock (_lock)
        {
            foreach (var (id, window) in _open)
            {
                if (id == runId)
                    window.Acknowledge(next);
            }
        }
    }
}
