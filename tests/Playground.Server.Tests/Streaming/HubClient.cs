using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Playground.Server.Tests.Streaming;

/// <summary>Connections to the hub.</summary>
internal static class HubClient
{
    public static Task<HubConnection> ConnectAsync(this PlaygroundApplication application, HubProtocol protocol) =>
        ConnectAsync(application.ClientOptions.BaseAddress, protocol);

    public static async Task<HubConnection> ConnectAsync(Uri server, HubProtocol protocol)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/timeline"));
        if (protocol == HubProtocol.MessagePack)
            builder.AddMessagePackProtocol();
        var connection = builder.Build();
        await connection.StartAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public static IAsyncEnumerable<ReceivedUpdate> WatchAsync(
        this HubConnection connection, string id, long from, CancellationToken cancellation) =>
        connection.StreamAsync<ReceivedUpdate>("Watch", id, from, cancellation);

    public static Task AcknowledgeAsync(this HubConnection connection, string id, long next) =>
        connection.SendAsync("Acknowledge", id, next, TestContext.Current.CancellationToken);
}
