using System.Net;
using System.Net.Sockets;

namespace Playground.Browser.Tests.Hosting;

/// <summary>A wire between browser and server that can be cut: connections break, and new ones are refused until it is mended.</summary>
internal sealed class CuttableWire : IAsyncDisposable
{
    private readonly Uri _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly Task _accepting;
    private bool _isCut;

    public CuttableWire(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The end for the browser.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            _open.ForEach(Break);
            _open.Clear();
        }
    }

    public void Mend()
    {
        lock (_lock)
            _isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Cut();
        await _accepting;
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ConnectAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ConnectAsync(TcpClient browser)
    {
        var server = new TcpClient();
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            if (Keep(browser) && Keep(server))
                await Task.WhenAny(browser.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(browser.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was cut.
        }
        finally
        {
            Break(browser);
            Break(server);
        }
    }

    private bool Keep(TcpClient client)
    {
        lock (_lock)
        {
            if (!_isCut)
                _open.Add(client);
            return !_isCut;
        }
    }

    /// <summary>Without a farewell, as a wire that is cut.</summary>
    private static void Break(TcpClient client)
    {
        // Null once it has been disposed: the other end may have gone at the same moment.
        client.Client?.Close(timeout: 0);
        client.Dispose();
    }
}
