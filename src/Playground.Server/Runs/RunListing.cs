using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>Lists runs from the store, live ones as they are now.</summary>
public sealed class RunListing(IRunStore store, RunScheduler scheduler)
{
    /// <summary>A page of runs, newest first.</summary>
    /// <exception cref="StorageException">The store can't be read now.</exception>
    public async Task<RunList> PageAsync(RunQuery query, CancellationToken cancellation)
    {
        var page = await store.ListAsync(query, cancellation);
        return new RunList(
            [.. page.Runs.Select(stored => scheduler.Find(stored.Id)?.Run.Current ?? RunDirectory.ToSnapshot(stored))],
            page.Next?.ToString());
    }
}
