namespace Playground.Server.Runs;

/// <summary>
/// Ends the live runs when the server shuts down: before the web server stops, since that waits for requests which wait for runs,
/// and the downloads of runs are requests themselves.
/// </summary>
internal sealed class RunLifetime(RunScheduler scheduler) : IHostedLifecycleService
{
    private const string ShutDown = "The server was shut down.";

    public Task StoppingAsync(CancellationToken cancellationToken) => scheduler.CloseAsync(ShutDown).WaitAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
