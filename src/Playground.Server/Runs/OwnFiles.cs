using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Playground.Server.Files;

namespace Playground.Server.Runs;

/// <summary>The way of the downloads scenario to this server's own <c>/files</c>: real HTTP over a real socket. Thread-safe.</summary>
public sealed class OwnFiles(IServer server, FilesAccess access) : IDisposable
{
    private readonly Lock _making = new();
    private HttpClient? _client;

    /// <summary>A client whose base address is this server.</summary>
    /// <exception cref="InvalidOperationException">The server listens at no address.</exception>
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
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = OwnAddress(), Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add(FilesAccess.Header, access.Token);
        return client;
    }

    private Uri OwnAddress()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.Ordinal)) ?? addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The server listens at no address.");
        // What listens everywhere is reached from here by the loopback address.
        var own = BindingAddress.Parse(address);
        var host = own.Host is "+" or "*" or "[::]" or "0.0.0.0" ? "127.0.0.1" : own.Host;
        return new UriBuilder(own.Scheme, host, own.Port).Uri;
    }
}
