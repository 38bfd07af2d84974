using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Playground.Server.Limits;

namespace Playground.Server.Hosting;

/// <summary>
/// Hangs up on clients that have as many connections as they may have, before a byte is read. A known proxy has those of many clients.
/// </summary>
internal sealed class ConnectionLimit(IOptions<PlaygroundLimits> limits, IOptions<NetworkOptions> network) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(
        address => network.Value.IsKnownProxy(address)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimits.AtOnce(ClientAddress.Of(address), limits.Value.ConnectionsPerClient));

    public async Task PassAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        using var lease = _limiter.AttemptAcquire((connection.RemoteEndPoint as IPEndPoint)?.Address);
        if (lease.IsAcquired)
            await next(connection);
        else
            connection.Abort(new ConnectionAbortedException("The client has too many connections."));
    }

    public void Dispose() => _limiter.Dispose();
}
