using Microsoft.AspNetCore.SignalR;
using Playground.Server.Hosting;

namespace Playground.Server.Streaming;

/// <summary>Adds the hub to the host.</summary>
internal static class StreamingHosting
{
    public static IServiceCollection AddTimelineHub(this IServiceCollection services)
    {
        services.AddSingleton<HubErrors>();
        services.AddSingleton<OpenStreams>();
        services.AddSignalR(options => options.AddFilter<HubErrors>())
            .AddJsonProtocol(options => PlaygroundJson.Apply(options.PayloadSerializerOptions))
            .AddMessagePackProtocol();
        return services;
    }

    public static IEndpointRouteBuilder MapTimelineHub(this IEndpointRouteBuilder app)
    {
        app.MapHub<TimelineHub>(TimelineHub.Path);
        return app;
    }
}
