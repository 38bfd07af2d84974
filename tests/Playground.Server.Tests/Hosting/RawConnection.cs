using System.Net.Sockets;
using System.Text;
using Playground.Testing;

namespace Playground.Server.Tests.Hosting;

/// <summary>A connection over which anything can be sent, HTTP or not.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new();
    private NetworkStream? _stream;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Connects. A server that hangs up at once may do so before or after this has returned.</summary>
    public static async Task<RawConnection> OpenAsync(Uri server)
    {
        var connection = new RawConnection();
        try
        {
            await connection._client.ConnectAsync(server.Host, server.Port, Cancellation);
            connection._stream = connection._client.GetStream();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            // The server has hung up before this side knew that it had answered: nothing will be read.
        }

        return connection;
    }

    /// <summary>Sends text, a byte a character.</summary>
    public async Task SendAsync(string text)
    {
        if (_stream is null)
            return;
        try
        {
            await _stream.WriteAsync(Encoding.Latin1.GetBytes(text), Cancellation);
        }
        catch (IOException)
        {
            // The server has hung up: what it said before is still there to be read.
        }
    }

    /// <summary>Says that nothing more will come.</summary>
    public void Finish() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>What the server says until it hangs up, which it has to.</summary>
    public async Task<string> ReadToEndAsync()
    {
        if (_stream is null)
            return "";
        var said = new StringBuilder();
        var buffer = new byte[4096];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(RecordedRun.Patience);
        try
        {
            while (await _stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
                said.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (IOException)
        {
            // A reset is an end as well.
        }

        return said.ToString();
    }

    public void Dispose() => _client.Dispose();
}
