using Playground.Server.Limits;

namespace Playground.Server.Explorations;

/// <summary>
/// The searches that wait, in the order of their coming, and those that run. Not thread-safe: it belongs to the scheduler.
/// </summary>
internal sealed class SearchQueue(PlaygroundLimits limits, ExplorationMetrics metrics)
{
    private readonly List<SharedSearch> _waiting = [];
    private readonly List<SharedSearch> _running = [];

    /// <summary>All of them.</summary>
    public IEnumerable<SharedSearch> All => _running.Concat(_waiting);

    /// <summary>Whether another one would neither start nor find a place to wait.</summary>
    public bool IsFull => _running.Count + _waiting.Count >= limits.ExplorationsAtOnce + limits.ExplorationsQueued;

    /// <summary>The search that answers a question, unless it is being stopped; null if there is none.</summary>
    public SharedSearch? Answering(ExplorationPlan plan) =>
        All.FirstOrDefault(search => search.StopReason is null && search.Plan.IsSameQuestion(plan));

    /// <summary>The search that an exploration waits for; null if it waits no longer.</summary>
    public SharedSearch? Of(ProgramExploration exploration) => All.FirstOrDefault(search => search.Explorations.Contains(exploration));

    /// <summary>Adds a search at the end.</summary>
    public void Add(SharedSearch search)
    {
        _waiting.Add(search);
        metrics.Queued();
    }

    /// <summary>Takes the first search that waits if there is a place for it; from now on it runs.</summary>
    public SharedSearch? TakeNext()
    {
        if (_waiting is not [var next, ..] || _running.Count >= limits.ExplorationsAtOnce)
            return null;
        RemoveWaiting(next);
        _running.Add(next);
        next.IsRunning = true;
        return next;
    }

    /// <summary>Removes a search that waits.</summary>
    public void RemoveWaiting(SharedSearch search)
    {
        _waiting.Remove(search);
        metrics.Dequeued();
    }

    /// <summary>Gives the place of a search back that has run.</summary>
    public void Free(SharedSearch ended) => _running.Remove(ended);

    /// <summary>Tells the explorations how many searches are before theirs.</summary>
    public void ShowPositions()
    {
        for (var i = 0; i < _waiting.Count; i++)
        {
            var position = i + 1;
            foreach (var exploration in _waiting[i].Explorations.Where(exploration => exploration.Current.QueuePosition != position))
                exploration.Change(snapshot => snapshot with { QueuePosition = position });
        }
    }
}
