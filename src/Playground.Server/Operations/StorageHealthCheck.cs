using Microsoft.Extensions.Diagnostics.HealthChecks;
using Playground.Server.Storage;

namespace Playground.Server.Operations;

/// <summary>Whether the database can be read and written.</summary>
internal sealed class StorageHealthCheck(IRunStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.PingAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageException exception)
        {
            return HealthCheckResult.Unhealthy("The database can't be used now.", exception);
        }
    }
}
