using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Playground.Server.Operations;

namespace Playground.Server.Storage.Sqlite;

/// <summary>
/// The only one that writes: SQLite allows one writer at a time and its calls block, so changes are queued for a thread of
/// their own. What waits meanwhile is committed together; a change that fails is rolled back alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Changes that may wait; then callers wait for a place.</summary>
    private const int Capacity = 4096;

    /// <summary>Changes in one transaction at most, to keep the first from waiting for too many others.</summary>
    private const int LargestGroup = 256;

    private readonly Channel<PendingWrite> _waiting = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteDatabase _database;
    private readonly PlaygroundMetrics _metrics;
    private readonly TimeProvider _time;
    private volatile bool _isClosing;
    private volatile bool _lastFailed;

    public SqliteWriter(SqliteDatabase database, PlaygroundMetrics metrics, TimeProvider time)
    {
        (_database, _metrics, _time) = (database, metrics, time);
        new Thread(Run) { Name = "Storage writer", IsBackground = true }.Start();
    }

    /// <summary>Whether the last commit failed.</summary>
    public bool LastFailed => _lastFailed;

    /// <summary>Does a change and ends when it is committed.</summary>
    public async Task<TResult> WriteAsync<TResult>(Func<SqliteConnection, TResult> change, CancellationToken cancellation)
    {
        var write = new PendingWrite<TResult>(change, cancellation);
        try
        {
            await _waiting.Writer.WriteAsync(write, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw new StorageException("The storage is closed.", exception);
        }

        _metrics.WriteQueued();
        return await write.Task.ConfigureAwait(false);
    }

    /// <summary>Commits what waits, or fails it with the first commit that fails, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        _waiting.Writer.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        var group = new List<PendingWrite>();
        var reader = _waiting.Reader;
        while (WaitForWrites(reader))
        {
            while (group.Count < LargestGroup && reader.TryRead(out var write))
                group.Add(write);
            CommitTimed(group);
            group.Clear();
        }

        _ended.SetResult();
    }

    // This thread is ours to block.
    private static bool WaitForWrites(ChannelReader<PendingWrite> reader) => reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private void CommitTimed(List<PendingWrite> group)
    {
        var started = _time.GetTimestamp();
        // A database that is locked would hold up the end of the server once for each group.
        var failure = _isClosing && _lastFailed ? new StorageException("The storage is closed.") : TryCommit(group);
        _lastFailed = failure is not null;
        _metrics.Committed(group.Count, _time.GetElapsedTime(started), failure is null);
        foreach (var write in group)
        {
            // Changes that failed alone have been told so and stay failed.
            if (failure is null)
                write.Complete();
            else
                write.Fail(failure);
        }
    }

    /// <summary>Commits a group. Whatever goes wrong concerns this group only: the next one gets a fresh connection.</summary>
    private StorageException? TryCommit(List<PendingWrite> group)
    {
        try
        {
            using var connection = _database.Connect();
            using var transaction = connection.BeginTransaction();
            foreach (var write in group)
            {
                if (!write.TryAbandon())
                    Execute(write, connection);
            }

            transaction.Commit();
            _database.ThrowIfTakenAway(connection);
            return null;
        }
        catch (SqliteException exception)
        {
            return _database.Explain(exception);
        }
        catch (StorageException exception)
        {
            return exception;
        }
        catch (Exception exception)
        {
            return new StorageException("The database can't be written.", exception);
        }
    }

    /// <summary>Does one change of a group; one that can't be done as asked leaves the others alone.</summary>
    private void Execute(PendingWrite write, SqliteConnection connection)
    {
        connection.Execute("SAVEPOINT change");
        try
        {
            write.Execute(connection);
            connection.Execute("RELEASE change");
        }
        catch (Exception exception) when (exception is not SqliteException || IsChangesFault(exception))
        {
            connection.Execute("ROLLBACK TO change; RELEASE change");
            write.Fail(exception is SqliteException sqlite ? _database.Explain(sqlite) : exception);
        }
    }

    /// <summary>Whether only this change is to blame (constraint, too big, mismatch) and not the database.</summary>
    private static bool IsChangesFault(Exception exception) => exception is SqliteException { SqliteErrorCode: 1 or 18 or 19 or 20 or 25 };
}
