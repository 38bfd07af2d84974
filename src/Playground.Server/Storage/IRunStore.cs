using Playground.Timelines.Encoding;

namespace Playground.Server.Storage;

/// <summary>
/// Keeps runs and their timelines over restarts. Safe for any number of threads; a task of a change ends when the change
/// is committed. Everything throws <see cref="StorageException"/> when the database can't do it now.
/// </summary>
public interface IRunStore
{
    /// <summary>Adds a run or replaces what is known of it; its timeline stays.</summary>
    Task SaveAsync(StoredRun run, CancellationToken cancellation = default);

    /// <summary>Adds batches to a run's timeline and, if given, replaces what is known of the run: both or nothing.</summary>
    /// <exception cref="ArgumentException">The batches don't follow those that are there, or the run is another one.</exception>
    /// <exception cref="KeyNotFoundException">There is no such run.</exception>
    Task AppendAsync(string runId, IReadOnlyList<TimelineBatch> batches, StoredRun? run = null, CancellationToken cancellation = default);

    /// <summary>The run, or null.</summary>
    Task<StoredRun?> FindAsync(string runId, CancellationToken cancellation = default);

    /// <summary>All batches of a run's timeline in order; none where there is no such run.</summary>
    Task<IReadOnlyList<TimelineBatch>> LoadBatchesAsync(string runId, CancellationToken cancellation = default);

    /// <summary>A page of runs, newest first.</summary>
    Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellation = default);

    /// <summary>Forgets a run and its timeline.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string runId, CancellationToken cancellation = default);

    /// <summary>Ends every live run as failed: for the start of a server, when those of the last one can't be live any more.</summary>
    /// <returns>How many there were.</returns>
    Task<int> MarkInterruptedAsync(DateTimeOffset endedAt, string reason, CancellationToken cancellation = default);

    /// <summary>Forgets ended runs created before a moment, and the oldest ended ones while there are more than a number of runs.</summary>
    /// <returns>How many were forgotten.</returns>
    Task<int> RemoveOldAsync(int keep, DateTimeOffset createdBefore, CancellationToken cancellation = default);

    /// <summary>Throws if the database can't be read, or couldn't be written the last time and still can't.</summary>
    Task PingAsync(CancellationToken cancellation = default);
}
