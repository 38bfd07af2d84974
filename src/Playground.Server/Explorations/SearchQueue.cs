using Playground.Server.Limits;

namespace Playground.Server.Explorations;

/// <summary>
/// The searches that wait, clients taking turns, and those that run. Not thread-safe: it belongs to the scheduler.
/// </summary>
internal sealed class SearchQueue(PlaygroundLimits limits, ExplorationMetrics metrics)
{
    private readonly FairQueue<SharedSearch> _waiting = new(limits.ExplorationsAtOncePerClient);
    private readonly List<SharedSearch> _running = [];

    /// <summary>All of them.</summary>
    public IEnumerable<SharedSearch> All => _running.Concat(_waiting.Items);

    /// <summary>Whether another one of a client would neither start nor find a place to wait.</summary>
    public bool IsFullFor(string client) => _running.Count + _waiting.Count >= limits.ExplorationsAtOnce + limits.ExplorationsQueued
        && _waiting.HasItsPart(client, limits.ExplorationsQueued);

    /// <summary>The search that answers a question, unless it is being stopped; null if there is none.</summary>
    public SharedSearch? Answering(ExplorationPlan plan) =>
        All.FirstOrDefault(search => search.StopReason is null && search.Plan.IsSameQuestion(plan));

    /// <summary>The search that an exploration waits for; null if it waits no longer.</summary>
    public SharedSearch? Of(ProgramExploration exploration) => All.FirstOrDefault(search => search.Explorations.Contains(exploration));

    /// <summary>Adds a search behind those of its client.</summary>
    public void Add(SharedSearch search)
    {
        _waiting.Add(search, search.Plan.Client);
        metrics.Queued();
    }

    /// <summary>Another client waits for a search too, which may bring it forward.</summary>
    public void Share(SharedSearch search, string client) => _waiting.Share(search, client);

    /// <summary>Takes the next search that waits if there is a place for it; from now on it runs.</summary>
    public SharedSearch? TakeNext()
    {
        if (_waiting.First is not { } next || _running.Count >= limits.ExplorationsAtOnce)
            return null;
        _waiting.Take();
        metrics.Dequeued();
        _running.Add(next);
        next.IsRunning = true;
        return next;
    }

    /// <summary>Removes a search that waits.</summary>
    public void RemoveWaiting(SharedSearch search)
    {
        if (_waiting.Remove(search))
            metrics.Dequeued();
    }

    /// <summary>Gives the place of a search back that has run.</summary>
    public void Free(SharedSearch ended)
    {
        _waiting.Free(ended);
        _running.Remove(ended);
    }

    /// <summary>Tells the explorations how many searches are before theirs.</summary>
    public void ShowPositions()
    {
        foreach (var (i, search) in _waiting.Items.Index())
        {
            var position = i + 1;
            foreach (var exploration in search.Explorations.Where(exploration => exploration.Current.QueuePosition != position))
                exploration.Change(snapshot => snapshot with { QueuePosition = position });
        }
    }
}
