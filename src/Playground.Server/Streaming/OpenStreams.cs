using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Server.Operations;

namespace Playground.Server.Streaming;

/// <summary>How many streams each client has open, over all its connections, and all clients together. Thread-safe.</summary>
public sealed class OpenStreams(IOptions<PlaygroundLimits> options, PlaygroundMetrics metrics)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byClient = new(StringComparer.Ordinal);
    private readonly OpenCount _all = new();

    /// <summary>How many streams there are.</summary>
    public int Count => _all.Count;

    /// <summary>Ends when no stream is open.</summary>
    public Task AllClosed => _all.None;

    /// <summary>Counts another stream of a client until what is returned is disposed of.</summary>
    /// <exception cref="HubException">There are as many as there may be.</exception>
    public IDisposable Open(string client)
    {
        var limits = options.Value;
        lock (_lock)
        {
            var own = _byClient.GetValueOrDefault(client);
            if (own >= limits.StreamsPerClient)
                throw TooMany(nameof(limits.StreamsPerClient), limits.StreamsPerClient, "from your address");
            if (_all.Count >= limits.Streams)
                throw TooMany(nameof(limits.Streams), limits.Streams, "on this server");
            _byClient[client] = own + 1;
            _all.Add();
        }

        metrics.StreamOpened();
        return new Stream(this, client);
    }

    private void Close(string client)
    {
        lock (_lock)
        {
            if (_byClient[client] == 1)
                _byClient.Remove(client);
            else
                _byClient[client]--;
        }

        metrics.StreamClosed();
        _all.Remove();
    }

    private static HubException TooMany(string limit, int most, string where) => new(
        $"too-many-streams: {most} timelines and explorations are watched {where}, as many as the limit {LimitNames.Of(limit)} allows. Try again in 5 seconds, or close one.");

    private sealed class Stream(OpenStreams open, string client) : IDisposable
    {
        private OpenStreams? _open = open;

        public void Dispose() => Interlocked.Exchange(ref _open, null)?.Close(client);
    }
}
