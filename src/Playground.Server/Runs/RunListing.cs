using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>Lists runs, newest first: live ones as they are now, ended ones from the store.</summary>
public sealed class RunListing(IRunStore store, RunScheduler scheduler, RunDirectory directory)
{
    /// <summary>A page of runs.</summary>
    /// <exception cref="StorageException">The store can't be read now.</exception>
    public async Task<RunList> PageAsync(RunQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        // The store is behind by a moment: it can't tell what waits now from what runs now.
        if (query.Status is { } status && !RunStatuses.Parse(status).HasEnded())
            return LivePage(query, RunStatuses.Parse(status));
        var page = await store.ListAsync(query, cancellation);
        return new RunList([.. page.Runs.Select(Show).OfType<RunSnapshot>().Select(run => run.Summary)], page.Next?.ToString());
    }

    /// <summary>The run; null if it is live in the store alone, which was told to be unable to take it, and so was whoever asked for it.</summary>
    private RunSnapshot? Show(StoredRun stored) => stored.HasEnded
        ? RunDirectory.ToSnapshot(stored)
        : (scheduler.Find(stored.Id)?.Run ?? directory.FindRecent(stored.Id))?.Current;

    private RunList LivePage(RunQuery query, RunStatus status)
    {
        var runs = scheduler.Live()
            .Select(run => run.Current.Summary)
            .Where(run => run.Status == status && (query.Scenario is null || run.Scenario == query.Scenario) && IsAfter(run, query.After))
            .OrderByDescending(run => run.CreatedAt).ThenByDescending(run => run.Id, StringComparer.Ordinal)
            .Take(query.Limit + 1)
            .ToList();
        if (runs.Count <= query.Limit)
            return new RunList(runs, null);
        runs.RemoveAt(query.Limit);
        return new RunList(runs, new RunCursor(runs[^1].CreatedAt, runs[^1].Id).ToString());
    }

    private static bool IsAfter(RunSnapshot run, RunCursor? place) =>
        place is null
        || run.CreatedAt < place.CreatedAt
        || (run.CreatedAt == place.CreatedAt && string.CompareOrdinal(run.Id, place.Id) < 0);
}
