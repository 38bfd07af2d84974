using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Playground.Server.Hosting;
using Playground.Server.Storage;
using Playground.Timelines.Encoding;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>
/// Ended runs, from the store, with those that were used lately kept in memory. A run read from the store is used as a live one
/// is: the same log, the same cursors. Thread-safe.
/// </summary>
public sealed class RunDirectory(IRunStore store) : IDisposable
{
    /// <summary>Memory for the timelines of ended runs, in bytes.</summary>
    private const long CacheBytes = 128 * 1024 * 1024;

    private const int BytesBesidesTimeline = 4096;

    private readonly MemoryCache _recent = new(new MemoryCacheOptions { SizeLimit = CacheBytes });

    /// <summary>The ended run with an id, or null if there is none.</summary>
    /// <exception cref="StorageException">The store can't be read now.</exception>
    public async Task<Run?> FindAsync(string id, CancellationToken cancellation)
    {
        if (_recent.TryGetValue(id, out Run? run))
            return run;
        if (await store.FindAsync(id, cancellation) is not { HasEnded: true } stored)
            return null;

        run = new Run(ToSnapshot(stored), ToLog(await store.LoadBatchesAsync(id, cancellation)));
        Keep(run);
        // It may have been deleted while it was read, before it could be removed from memory.
        if (await store.FindAsync(id, cancellation) is not null)
            return run;
        _recent.Remove(id);
        return null;
    }

    /// <summary>The ended run with an id if it is kept in memory.</summary>
    public Run? FindRecent(string id) => _recent.Get<Run>(id);

    /// <summary>Remembers a run that has ended, so that it needn't be read from the store when it is asked for next.</summary>
    public void Keep(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Keep(run, CacheItemPriority.Normal);
    }

    /// <summary>Remembers a run that has ended and is not in the store: no other is remembered in its stead.</summary>
    public void KeepUnstored(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Keep(run, CacheItemPriority.NeverRemove);
    }

    /// <summary>Forgets an ended run for good.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageException">The store can't be written now.</exception>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        var wasStored = await store.DeleteAsync(id, cancellation);
        var wasKept = _recent.TryGetValue(id, out _);
        _recent.Remove(id);
        return wasStored || wasKept;
    }

    /// <summary>The run as it is known from the store alone.</summary>
    public static RunSnapshot ToSnapshot(StoredRun stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var summary = JsonSerializer.Deserialize<RunSnapshot>(stored.Summary, PlaygroundJson.Options)!;
        return summary with
        {
            Status = RunStatuses.Parse(stored.Status),
            EndedAt = stored.EndedAt,
            Reason = stored.Reason,
            EventCount = stored.EventCount,
            QueuePosition = stored.HasEnded ? null : summary.QueuePosition,
            Verdict = summary.Verdict ?? stored.Reason,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _recent.Dispose();

    /// <summary>A run that was not in the store is there now, or never will be: if it is remembered, then as any other.</summary>
    public void Release(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (FindRecent(run.Id) is not null)
            Keep(run);
    }

    private void Keep(Run run, CacheItemPriority priority) =>
        _recent.Set(run.Id, run, new MemoryCacheEntryOptions { Size = run.Log.ByteCount + BytesBesides(run.Snapshot), Priority = priority });

    private static long BytesBesides(RunSnapshot run) => BytesBesidesTimeline + (sizeof(char) * (run.Program?.Source?.Length ?? 0L));

    private static TimelineLog ToLog(IReadOnlyList<TimelineBatch> batches)
    {
        var log = new TimelineLog();
        foreach (var batch in batches)
        {
            if (batch.NameCount > 0)
            {
                foreach (var name in new BatchDecoder(batch.Data).ReadNames())
                    log.Names.Add(name);
            }

            log.Append(batch);
        }

        log.Complete();
        return log;
    }
}
