namespace Playground.Server.Explorations;

/// <summary>
/// Stops the searches when the server shuts down: before the web server stops, since that waits for requests which wait for them.
/// </summary>
internal sealed partial class ExplorationLifetime(ExplorationScheduler scheduler, ILogger<ExplorationLifetime> logger) : IHostedLifecycleService
{
    private const string ShutDown = "The server was shut down.";

    public async Task StoppingAsync(CancellationToken cancellationToken)
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

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some searches could not be stopped in the time for shutting down.")]
    private partial void LogUnfinished();
}
