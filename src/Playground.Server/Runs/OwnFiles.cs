using Playground.Server.Files;
using Playground.Server.Hosting;

namespace Playground.Server.Runs;

/// <summary>The way of the downloads scenario to this server's own <c>/files</c>: real HTTP over a real socket. Thread-safe.</summary>
public sealed class OwnFiles(LocalAddress address, FilesAccess access) : IDisposable
{
    private readonly Lock _making = new();
    private HttpClient? _client;

    /// <summary>A client whose base address is this server.</summary>
    public HttpClient Client
    {
        get
        {
            lock (_making)
                return _client ??= NewClient();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client?.Dispose();

    private HttpClient NewClient()
    {
        // No proxy and no limit of connections: the files come from here, and each download is to have a connection of its own.
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            // A server that listens on no port can do everything but downloads.
            BaseAddress = address.Self,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Add(FilesAccess.Header, access.Token);
        return client;
    }
}
