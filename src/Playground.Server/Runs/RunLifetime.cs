namespace Playground.Server.Runs;

/// <summary>
/// Ends the live runs when the server shuts down: before the web server stops, since that waits for requests which wait for runs,
/// and the downloads of runs are requests themselves.
/// </summary>
internal sealed partial class RunLifetime(RunScheduler scheduler, ILogger<RunLifetime> logger) : IHostedLifecycleService
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
            // What they have recorded is stored but for the last moment; the next start ends them.
            LogUnfinished(scheduler.Live().Count);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} runs could not be stopped in the time for shutting down.")]
    private partial void LogUnfinished(int count);
}
