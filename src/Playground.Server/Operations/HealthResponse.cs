using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Playground.Server.Operations;

/// <summary>Says for each check how it is; without exceptions, which are for the log.</summary>
internal static class HealthResponse
{
    public static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(new
        {
            status = Name(report.Status),
            checks = report.Entries.ToDictionary(
                entry => entry.Key, entry => new { status = Name(entry.Value.Status), description = entry.Value.Description }),
        });

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
