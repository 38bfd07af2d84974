using System.Text.Json;
using Playground.Server.Hosting;
using Playground.Server.Storage;
using Playground.Timelines.Encoding;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>
/// Keeps a live run in the store: one more reader of its timeline, behind by a moment. A store that can't write now is tried again
/// at the next turn; the run itself never waits for it.
/// </summary>
internal sealed partial class RunPersistence(IRunStore store, ILogger<RunPersistence> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>How often the end of a run is tried to be stored.</summary>
    private const int LastTries = 3;

    /// <summary>The run as it is stored.</summary>
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

    /// <summary>Stores the run until <paramref name="outcome"/> has ended, and then its outcome. Doesn't throw.</summary>
    public async Task FollowAsync(Run run, Task<RunSnapshot> outcome)
    {
        var cursor = run.Log.ReadFrom(0);
        var pending = new List<TimelineBatch>();
        while (!outcome.IsCompleted)
        {
            await Task.WhenAny(Task.Delay(Interval), outcome);
            if (!outcome.IsCompleted)
                await TryAppendAsync(run, cursor, pending, last: null);
        }

        var last = ToStored(await outcome);
        for (var tries = 0; tries < LastTries; tries++)
        {
            if (await TryAppendAsync(run, cursor, pending, last))
                return;
            await Task.Delay(Interval);
        }

        LogLost(run.Id);
    }

    private async Task<bool> TryAppendAsync(Run run, TimelineCursor cursor, List<TimelineBatch> pending, StoredRun? last)
    {
        while (cursor.TryRead(out var batch))
            pending.Add(batch);
        if (pending.Count == 0 && last is null)
            return true;
        try
        {
            await store.AppendAsync(run.Id, pending, last ?? ToStored(run.Current));
            pending.Clear();
            return true;
        }
        catch (Exception e)
        {
            // Whatever it is: the run must come to its end, and tell it.
            LogNotStored(e, run.Id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} can't be stored now.")]
    private partial void LogNotStored(Exception exception, string runId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} could not be stored and will be lost with this process.")]
    private partial void LogLost(string runId);
}
