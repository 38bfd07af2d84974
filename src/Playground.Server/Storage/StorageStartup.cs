using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Storage;

/// <summary>Opens the store before anything else starts, and ends the runs that a server before left behind.</summary>
internal sealed partial class StorageStartup(SqliteRunStore store, TimeProvider time, ILogger<StorageStartup> logger) : IHostedService
{
    private const string Interrupted = "The server stopped while the run was running.";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        store.Open();
        var interrupted = await store.MarkInterruptedAsync(time.GetUtcNow(), Interrupted, cancellationToken);
        LogOpened(store.Path);
        if (interrupted > 0)
            LogInterrupted(interrupted);
    }

    // The store itself is closed with the services, after everybody who may still write.
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Runs are kept in {Path}")]
    private partial void LogOpened(string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} runs were live when the server stopped; they have failed")]
    private partial void LogInterrupted(int count);
}
