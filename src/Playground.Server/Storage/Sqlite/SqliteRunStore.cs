using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Playground.Server.Operations;
using Playground.Timelines.Encoding;

namespace Playground.Server.Storage.Sqlite;

/// <summary>Keeps runs in a SQLite file: one writer on a thread of its own, readers beside it.</summary>
internal sealed class SqliteRunStore(IOptions<StorageOptions> options, PlaygroundMetrics metrics, TimeProvider time) : IRunStore, IAsyncDisposable
{
    private SqliteDatabase? _database;
    private SqliteWriter? _writer;

    /// <summary>The database file.</summary>
    public string Path => Database.Path;

    private SqliteDatabase Database => _database ?? throw new StorageException("The storage is not open yet.");

    private SqliteWriter Writer => _writer ?? throw new StorageException("The storage is not open yet.");

    /// <summary>Opens the database, creating it if there is none.</summary>
    /// <exception cref="StorageException">It can't be used.</exception>
    public void Open()
    {
        var database = new SqliteDatabase(System.IO.Path.GetFullPath(options.Value.Path), options.Value.BusySeconds);
        try
        {
            database.Prepare();
        }
        catch
        {
            database.Dispose();
            throw;
        }

        _database = database;
        _writer = new SqliteWriter(database, metrics, time);
    }

    public Task SaveAsync(StoredRun run, CancellationToken cancellation = default) =>
        Writer.WriteAsync(connection => RunRows.Save(connection, run), cancellation);

    public Task AppendAsync(
        string runId, IReadOnlyList<TimelineBatch> batches, StoredRun? run = null, CancellationToken cancellation = default)
    {
        if (run is not null && run.Id != runId)
            throw new ArgumentException($"The run is {run.Id}, the batches are of {runId}.", nameof(run));
        return Writer.WriteAsync(
            connection =>
            {
                BatchRows.Append(connection, runId, batches);
                return run is null ? 0 : RunRows.Save(connection, run);
            },
            cancellation);
    }

    public Task<StoredRun?> FindAsync(string runId, CancellationToken cancellation = default) =>
        ReadAsync(connection => RunRows.Find(connection, runId), cancellation);

    public Task<IReadOnlyList<TimelineBatch>> LoadBatchesAsync(string runId, CancellationToken cancellation = default) =>
        ReadAsync(connection => BatchRows.Load(connection, runId), cancellation);

    public Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellation = default) =>
        ReadAsync(connection => RunRows.List(connection, query), cancellation);

    public Task<bool> DeleteAsync(string runId, CancellationToken cancellation = default) =>
        Writer.WriteAsync(connection => RunRows.Delete(connection, runId), cancellation);

    public Task<int> MarkInterruptedAsync(DateTimeOffset endedAt, string reason, CancellationToken cancellation = default) =>
        Writer.WriteAsync(connection => RunRows.MarkInterrupted(connection, endedAt, reason), cancellation);

    public async Task<int> RemoveOldAsync(int keep, DateTimeOffset createdBefore, CancellationToken cancellation = default)
    {
        var removed = 0;
        // In small steps, so that live runs don't wait for the whole of it.
        while (await Writer.WriteAsync(connection => RunRows.RemoveSomeOld(connection, keep, createdBefore), cancellation).ConfigureAwait(false) is > 0 and var some)
            removed += some;
        if (removed > 0)
            await GiveSpaceBackAsync(cancellation).ConfigureAwait(false);
        return removed;
    }

    public async Task PingAsync(CancellationToken cancellation = default)
    {
        await ReadAsync(connection => connection.Scalar("SELECT COUNT(*) FROM sqlite_schema"), cancellation).ConfigureAwait(false);
        // Where nobody gets any work because a write has failed, somebody must try whether it goes again.
        if (Writer.LastFailed)
            await Writer.WriteAsync(SqliteSchema.Touch, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false);
        _database?.Dispose();
    }

    private async Task GiveSpaceBackAsync(CancellationToken cancellation)
    {
        while (await Writer.WriteAsync(FreePages.FreeSome, cancellation).ConfigureAwait(false))
        {
            // Between the steps others write.
        }

        // Not possible within a transaction, so not the writer's business; where somebody is reading it does nothing.
        await ReadAsync(connection => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)"), cancellation).ConfigureAwait(false);
    }

    // SQLite's calls block whatever they are named; reads take well below a millisecond and never wait for the writer.
    private Task<TResult> ReadAsync<TResult>(Func<SqliteConnection, TResult> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var database = Database;
        try
        {
            using var connection = database.Connect();
            return Task.FromResult(read(connection));
        }
        catch (SqliteException exception)
        {
            return Task.FromException<TResult>(database.Explain(exception));
        }
    }
}
