using System.Text.Json;
using Playground.Server.Hosting;
using Playground.Server.Storage;
using Playground.Timelines.Encoding;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>How far a run's timeline has come into the store. Not thread-safe.</summary>
internal sealed class StoredTimeline(Run run, IRunStore store)
{
    private readonly List<TimelineBatch> _pending = [];
    private TimelineCursor _cursor = run.Log.ReadFrom(0);

    /// <summary>A run as it is stored.</summary>
    public static StoredRun ToStored(RunSnapshot run) => new()
    {
        Id = run.Id,
        Scenario = run.Scenario,
        Status = run.Status.Name(),
        CreatedAt = run.CreatedAt,
        EndedAt = run.EndedAt,
        Reason = run.Reason,
        EventCount = run.EventCount,
        Summary = JsonSerializer.Serialize(run, PlaygroundJson.Options),
    };

    /// <summary>Stores what is new in the timeline and, with it, the run as it stands now; nothing where nothing is new.</summary>
    /// <exception cref="StorageException">The store can't do it now.</exception>
    public Task AppendAsync()
    {
        Take();
        return _pending.Count == 0 ? Task.CompletedTask : StoreAsync(run.Current);
    }

    /// <summary>Stores the rest of the timeline, and how the run has ended.</summary>
    /// <exception cref="StorageException">The store can't do it now.</exception>
    /// <exception cref="KeyNotFoundException">The store has no such run any more.</exception>
    public Task CompleteAsync(RunSnapshot outcome)
    {
        Take();
        return StoreAsync(outcome);
    }

    private void Take()
    {
        while (_cursor.TryRead(out var batch))
            _pending.Add(batch);
    }

    private async Task StoreAsync(RunSnapshot snapshot)
    {
        var stored = ToStored(snapshot);
        try
        {
            await store.AppendAsync(run.Id, _pending, stored);
        }
        catch (ArgumentException)
        {
            // A change can be committed and yet be told to have failed: on from where the store really stands.
            await SkipStoredAsync();
            await store.AppendAsync(run.Id, _pending, stored);
        }

        _pending.Clear();
    }

    private async Task SkipStoredAsync()
    {
        var known = await store.LoadBatchesAsync(run.Id);
        _cursor = run.Log.ReadFrom(0);
        _pending.Clear();
        Take();
        _pending.RemoveRange(0, Math.Min(known.Count, _pending.Count));
    }
}
