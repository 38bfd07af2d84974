using Playground.Server.Explorations;
using Playground.Server.Runs;
using Playground.Server.Streaming;

namespace Playground.Server.Hosting.Shutdown;

/// <summary>
/// Brings what is live to its end before the web server goes down, which cuts every connection: takes nothing new, stops runs and
/// searches, stores them, and lets those who watch see it. Thread-safe.
/// </summary>
internal sealed partial class Drain(
    RunScheduler runs,
    ExplorationScheduler explorations,
    OpenStreams streams,
    OpenConnections connections,
    TimeProvider time,
    ILogger<Drain> logger) : IHostedLifecycleService
{
    /// <summary>How long runs and searches may take to end.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a slow viewer may take to see it.</summary>
    public static readonly TimeSpan LongestView = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// How long those who have seen it may take to leave by themselves: what was sent last is lost to them if their connection is cut before.
    /// </summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    /// <summary>Said of what the shutdown has ended.</summary>
    private const string Reason = "The server was shut down.";

    private readonly Lock _lock = new();
    private Task? _ending;

    /// <summary>Whether the server takes nothing new any more.</summary>
    public bool HasBegun => Volatile.Read(ref _ending) is not null;

    /// <summary>Ends what is live, once: later calls get the same task. Doesn't throw.</summary>
    public Task EndAsync()
    {
        lock (_lock)
            return _ending ??= Task.Run(EndAllAsync);
    }

    /// <summary>For a host that is stopped without a signal.</summary>
    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => EndAsync().WaitAsync(cancellationToken);

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EndAllAsync()
    {
        var isWatched = streams.Count > 0;
        try
        {
            await Task.WhenAll(runs.CloseAsync(Reason), explorations.CloseAsync(Reason)).WaitAsync(LongestEnd, time);
            await streams.AllClosed.WaitAsync(LongestView, time);
            if (isWatched)
                await Task.WhenAny(connections.AllGone, Task.Delay(Farewell, time));
        }
        catch (TimeoutException)
        {
            // What runs have recorded is stored but for the last moment; the next start ends them. A viewer connects again.
            LogUnfinished(runs.Live().Count, explorations.LiveSearches, streams.Count);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Shutting down, though {Runs} runs and {Searches} searches have not ended and {Viewers} viewers have not seen the end in time.")]
    private partial void LogUnfinished(int runs, int searches, int viewers);
}
