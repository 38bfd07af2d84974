using Microsoft.Extensions.Options;
using Playground.Server.Limits;

namespace Playground.Server.Storage;

/// <summary>Forgets old runs every few minutes.</summary>
internal sealed partial class RetentionService(
    IRunStore store, IOptions<PlaygroundLimits> limits, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    internal static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            do
                await RemoveOldAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task RemoveOldAsync(CancellationToken cancellation)
    {
        try
        {
            var removed = await store.RemoveOldAsync(limits.Value.RunsKept, time.GetUtcNow() - limits.Value.RunsKeptFor, cancellation);
            if (removed > 0)
                LogRemoved(removed);
        }
        catch (StorageException exception)
        {
            // The next round tries again.
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} old runs were removed")]
    private partial void LogRemoved(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old runs could not be removed")]
    private partial void LogFailed(Exception exception);
}
