using Microsoft.Extensions.Diagnostics.HealthChecks;
using Playground.Server.Hosting.Shutdown;

namespace Playground.Server.Operations;

/// <summary>Sends new work elsewhere once the server is going down.</summary>
internal sealed class ShutdownHealthCheck(Drain drain) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(drain.HasBegun ? HealthCheckResult.Unhealthy("The server is shutting down.") : HealthCheckResult.Healthy());
}
