using Microsoft.Extensions.Options;
using Playground.Server.Limits;

namespace Playground.Server.Storage;

/// <summary>Forgets old runs every few minutes.</summary>
internal sealed partial class RetentionService(
    IRunStore store, IOptions<PlaygroundLimits> limits, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    internal static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = time.GetTimestamp();

    /// <summary>The time now, at most as much later than the start as has really passed: a clock that jumps ahead makes no run old.</summary>
    private DateTimeOffset Now
    {
        get
        {
            var (counted, shown) = (_startedAt + time.GetElapsedTime(_started), time.GetUtcNow());
            return shown < counted ? shown : counted;
        }
    }

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
            var removed = await store.RemoveOldAsync(limits.Value.RunsKept, Now - limits.Value.RunsKeptFor, cancellation);
            if (removed > 0)
                LogRemoved(removed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it is, the next round tries again.
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} old runs were removed")]
    private partial void LogRemoved(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old runs could not be removed")]
    private partial void LogFailed(Exception exception);
}
