using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>
/// Runs over the life of the process: at its start those that the last one left behind are ended, at its end those that are live.
/// </summary>
internal sealed partial class RunLifetime(
    IRunStore store, RunScheduler scheduler, TimeProvider time, ILogger<RunLifetime> logger) : IHostedService
{
    private const string Interrupted = "The server stopped while the run was live.";
    private const string ShutDown = "The server was shut down.";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var count = await store.MarkInterruptedAsync(time.GetUtcNow(), Interrupted, cancellationToken);
        if (count > 0)
            LogInterrupted(count);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => scheduler.CloseAsync(ShutDown).WaitAsync(cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} runs were live when the server stopped last; they are marked as failed.")]
    private partial void LogInterrupted(int count);
}
