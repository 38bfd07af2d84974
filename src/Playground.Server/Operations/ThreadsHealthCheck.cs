using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Server.Runs;
using Playground.Timelines.Findings;

namespace Playground.Server.Operations;

/// <summary>
/// Whether threads are left behind that can't be got back. The server goes on with them, slower and larger: a restart is wanted, but
/// not at once, so this never keeps new work away.
/// </summary>
internal sealed class ThreadsHealthCheck(AbandonedThreads abandoned, IOptions<PlaygroundLimits> limits) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var count = abandoned.Count;
        return Task.FromResult(count > limits.Value.ThreadsAbandoned
            ? HealthCheckResult.Degraded($"{NumberText.Of(count)} threads of ended runs did not end when they were told to.")
            : HealthCheckResult.Healthy());
    }
}
