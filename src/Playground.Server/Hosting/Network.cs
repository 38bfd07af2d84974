using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Playground.Server.Limits;

namespace Playground.Server.Hosting;

/// <summary>Sets the web server up: what it takes from clients and which proxies it believes.</summary>
internal static class Network
{
    public static IServiceCollection AddNetwork(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<PlaygroundLimits>>((kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.Value.RequestBytes;
            kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
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
