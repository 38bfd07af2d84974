using Playground.Server.Operations;

namespace Playground.Server.Runs;

/// <summary>
/// The runs that wait, in the order of their coming, and what those that execute take. Not thread-safe: it belongs to the scheduler.
/// </summary>
internal sealed class RunQueue(RunCapacity capacity, PlaygroundMetrics metrics)
{
    private readonly List<LiveRun> _waiting = [];

    /// <summary>What they are.</summary>
    public IEnumerable<RunPlan> Plans => _waiting.Select(live => live.Plan);

    /// <summary>What the runs that execute take.</summary>
    public RunCapacity Capacity { get; private set; } = capacity;

    /// <summary>Adds a run at the end.</summary>
    public void Add(LiveRun live)
    {
        _waiting.Add(live);
        metrics.RunQueued();
    }

    /// <summary>Removes a run that waits.</summary>
    public void Remove(LiveRun live)
    {
        _waiting.Remove(live);
        metrics.RunDequeued();
    }

    /// <summary>Takes the runs out that were asked to stop, wherever they stand.</summary>
    public IReadOnlyList<LiveRun> TakeStopped()
    {
        var stopped = _waiting.Where(live => live.IsStored && live.StopRequested.IsCompleted).ToList();
        stopped.ForEach(Remove);
        return stopped;
    }

    /// <summary>Takes the first run if there is a place for it; from now on it has that place.</summary>
    public LiveRun? TakeNext()
    {
        if (_waiting is not [{ IsStored: true } next, ..] || !Capacity.Fits(next.Plan))
            return null;
        Remove(next);
        Capacity = Capacity.With(next.Plan);
        return next;
    }

    /// <summary>Gives the place of a run back that has ended.</summary>
    public void Free(LiveRun ended) => Capacity = Capacity.Without(ended.Plan);

    /// <summary>Tells the runs how many are before them.</summary>
    public void ShowPositions()
    {
        for (var i = 0; i < _waiting.Count; i++)
        {
            var position = i + 1;
            if (_waiting[i].Run.Snapshot.QueuePosition != position)
                _waiting[i].Run.Change(run => run with { QueuePosition = position });
        }
    }
}
