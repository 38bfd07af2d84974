using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>
/// Keeps a live run in the store: one more reader of its timeline, behind by a moment. A store that can't write now is tried again
/// at the next turn; the run itself never waits for it.
/// </summary>
internal sealed partial class RunPersistence(IRunStore store, UnstoredRuns unstored, TimeProvider time, ILogger<RunPersistence> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>How often the end of a run is tried to be stored before it is shown without that, unless that takes long.</summary>
    private const int LastTries = 3;

    private static readonly TimeSpan LongestLastTries = TimeSpan.FromSeconds(1);

    /// <summary>Stores the run until <paramref name="outcome"/> has ended, and then its outcome. Doesn't throw.</summary>
    /// <returns>Whether it is stored; if not, it is tried on.</returns>
    public async Task<bool> FollowAsync(Run run, Task<RunSnapshot> outcome)
    {
        var timeline = new StoredTimeline(run, store);
        var isBehind = false;
        while (!outcome.IsCompleted)
        {
            await Task.WhenAny(Task.Delay(Interval), outcome);
            if (!outcome.IsCompleted)
                isBehind = !await TryAsync(timeline.AppendAsync, run.Id, isBehind);
        }

        var ended = await outcome;
        var began = time.GetTimestamp();
        for (var tries = 0; tries < LastTries && time.GetElapsedTime(began) < LongestLastTries; tries++)
        {
            if (await TryAsync(() => timeline.CompleteAsync(ended), run.Id, isBehind))
                return true;
            isBehind = true;
            await Task.Delay(Interval);
        }

        unstored.Add(run, ended, timeline);
        return false;
    }

    private async Task<bool> TryAsync(Func<Task> store, string id, bool isBehind)
    {
        try
        {
            await store();
            return true;
        }
        catch (Exception e)
        {
            // Whatever it is: the run must come to its end, and tell it. Once in a row is enough for the log.
            if (!isBehind)
                LogNotStored(e, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} can't be stored now.")]
    private partial void LogNotStored(Exception exception, string runId);
}
