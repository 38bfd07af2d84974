using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Playground.Server.Limits;

namespace Playground.Server.Hosting;

/// <summary>Sets the web server up: what it takes from clients and which proxies it believes.</summary>
internal static class Network
{
    /// <summary>How long a body may be slow before its speed counts.</summary>
    private static readonly TimeSpan SlowStart = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddNetwork(this IServiceCollection services)
    {
        services.AddSingleton<ConnectionLimit>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<PlaygroundLimits>, ConnectionLimit>((kestrel, options, connections) =>
        {
            var limits = options.Value;
            var slowest = new MinDataRate(limits.TransferBytesPerSecond, SlowStart);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.RequestBytes;
            kestrel.Limits.MaxConcurrentConnections = limits.Connections;
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(limits.IdleSeconds);
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
            kestrel.Limits.MinRequestBodyDataRate = slowest;
            kestrel.Limits.MinResponseDataRate = slowest;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => connections.PassAsync(connection, next)));
        });

        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<NetworkOptions>>((forwarded, network) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Each known proxy adds one entry; the first unknown address is the client.
            forwarded.ForwardLimit = null;
            foreach (var proxy in network.Value.KnownProxies)
            {
                if (NetworkOptions.TryParse(proxy, out var addresses))
                    forwarded.KnownIPNetworks.Add(addresses);
            }
        });
        return services;
    }
}
