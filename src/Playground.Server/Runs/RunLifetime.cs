using Playground.Server.Hosting;

namespace Playground.Server.Runs;

/// <summary>Ends the live runs when the server shuts down; their downloads are requests themselves.</summary>
internal sealed partial class RunLifetime(RunScheduler scheduler, ILogger<RunLifetime> logger) : StoppingService
{
    /// <inheritdoc/>
    public override async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await scheduler.CloseAsync(ShutDown).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // What they have recorded is stored but for the last moment; the next start ends them.
            LogUnfinished(scheduler.Live().Count);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} runs could not be stopped in the time for shutting down.")]
    private partial void LogUnfinished(int count);
}
