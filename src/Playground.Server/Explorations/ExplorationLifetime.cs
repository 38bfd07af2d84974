using Playground.Server.Hosting;

namespace Playground.Server.Explorations;

/// <summary>Stops the searches when the server shuts down.</summary>
internal sealed partial class ExplorationLifetime(ExplorationScheduler scheduler, ILogger<ExplorationLifetime> logger) : StoppingService
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
            LogUnfinished();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some searches could not be stopped in the time for shutting down.")]
    private partial void LogUnfinished();
}
