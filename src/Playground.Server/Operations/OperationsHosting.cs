using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Playground.Server.Operations;

/// <summary>Health and metrics.</summary>
public static class OperationsHosting
{
    /// <summary>Tag of the health checks that decide whether the server gets new work.</summary>
    public const string ReadyTag = "ready";

    internal static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<PlaygroundMetrics>();
        services.AddHealthChecks()
            .AddCheck<StorageHealthCheck>("storage", tags: [ReadyTag])
            .AddCheck<ThreadsHealthCheck>("threads", tags: [ReadyTag])
            .AddCheck<ShutdownHealthCheck>("lifetime", tags: [ReadyTag]);
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("playground")).WithMetrics(metrics => metrics
            .AddMeter(PlaygroundMetrics.MeterName)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections")
            .AddMeter("Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics", "System.Runtime")
            .AddPrometheusExporter());
        return services;
    }

    internal static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Options(_ => false)).DisableHttpMetrics();
        routes.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(ReadyTag))).DisableHttpMetrics();
        routes.MapPrometheusScrapingEndpoint("/metrics").DisableHttpMetrics();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) =>
        new() { Predicate = predicate, ResponseWriter = HealthResponse.WriteAsync };
}
