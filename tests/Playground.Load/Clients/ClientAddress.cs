using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Playground.Load.Clients;

/// <summary>
/// Where a client connects from. Limits count addresses, and the loopback network has sixteen million of them, so each client of the tool
/// can be one of its own to a server on the same machine.
/// </summary>
internal sealed class ClientAddress : IDisposable
{
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _invoker;
    private readonly Uri _server;

    /// <summary>An address to a server.</summary>
    /// <param name="server">Which one.</param>
    /// <param name="number">From 1 on; 0 is the machine's usual one, which all share.</param>
    public ClientAddress(Uri server, int number)
    {
        _server = server;
        _handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false };
        if (number > 0 && server.Host == "127.0.0.1")
        {
            var local = new IPAddress([127, 1, (byte)(number / 256), (byte)(number % 256)]);
            _handler.ConnectCallback = (context, cancellation) => ConnectAsync(local, context.DnsEndPoint, cancellation);
        }

        _invoker = new HttpMessageInvoker(_handler, disposeHandler: false);
        Http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>Sends requests from it.</summary>
    public HttpClient Http { get; }

    /// <summary>A connection to the hub as the page has it: WebSockets and MessagePack.</summary>
    public HubConnection NewHubConnection() => new HubConnectionBuilder()
        .WithUrl(new Uri(_server, "/hubs/timeline"), options =>
        {
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
            options.WebSocketFactory = async (context, cancellation) =>
            {
                var socket = new ClientWebSocket();
                await socket.ConnectAsync(context.Uri, _invoker, cancellation);
                return socket;
            };
        })
        .AddMessagePackProtocol()
        .Build();

    public void Dispose()
    {
        Http.Dispose();
        _invoker.Dispose();
        _handler.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress local, DnsEndPoint server, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(local, 0));
            await socket.ConnectAsync(server.Host, server.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
