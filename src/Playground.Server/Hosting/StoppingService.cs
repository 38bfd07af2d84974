namespace Playground.Server.Hosting;

/// <summary>What must come to an end before the web server stops, since that waits for requests which wait for it.</summary>
internal abstract class StoppingService : IHostedLifecycleService
{
    /// <summary>Said of what the shutdown has ended.</summary>
    protected const string ShutDown = "The server was shut down.";

    /// <inheritdoc/>
    public abstract Task StoppingAsync(CancellationToken cancellationToken);

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
