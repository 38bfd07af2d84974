using Microsoft.AspNetCore.SignalR;
using Playground.Server.Hosting;
using Playground.Server.Limits;

namespace Playground.Server.Streaming;

/// <summary>Adds the hub to the host.</summary>
internal static class StreamingHosting
{
    /// <summary>A call is a name and two short arguments.</summary>
    private const int MessageBytes = 4096;

    public static IServiceCollection AddTimelineHub(this IServiceCollection services)
    {
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<OpenConnections>();
        services.AddSingleton<HubErrors>();
        services.AddSignalR(options =>
            {
                options.AddFilter<HubErrors>();
                options.MaximumReceiveMessageSize = MessageBytes;
            })
            .AddJsonProtocol(options => PlaygroundJson.Apply(options.PayloadSerializerOptions))
            .AddMessagePackProtocol();
        return services;
    }

    public static IEndpointRouteBuilder MapTimelineHub(this IEndpointRouteBuilder app)
    {
        app.MapHub<TimelineHub>(TimelineHub.Path).RequireHubConnectionLimit();
        return app;
    }
}
