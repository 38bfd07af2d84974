using Playground.Server.Limits;
using Playground.Server.Operations;

namespace Playground.Server.Runs;

/// <summary>
/// The runs that wait, clients taking turns, and what those that execute take. Not thread-safe: it belongs to the scheduler.
/// </summary>
internal sealed class RunQueue(PlaygroundLimits limits, PlaygroundMetrics metrics)
{
    private readonly FairQueue<LiveRun> _waiting = new(limits.RunsAtOncePerClient);

    private RunCapacity _taken = new(limits);

    /// <summary>Whether another run would have to wait where its client has its part of a queue that is full.</summary>
    public bool IsFullFor(RunPlan another) =>
        WaitingWith(another) > limits.RunsQueued && _waiting.HasItsPart(another.Client, limits.RunsQueued);

    /// <summary>How many would wait if another run came, the one that comes included.</summary>
    private int WaitingWith(RunPlan another)
    {
        var (then, isBlocked, waiting) = (_taken, false, 0);
        var placed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var plan in _waiting.Items.Select(live => live.Plan).Append(another))
        {
            var places = placed.GetValueOrDefault(plan.Client, _waiting.PlacesOf(plan.Client));
            if (places >= limits.RunsAtOncePerClient)
            {
                waiting++;
            }
            else if (!isBlocked && then.Fits(plan))
            {
                then = then.With(plan);
                placed[plan.Client] = places + 1;
            }
            else
            {
                isBlocked = true;
                waiting++;
            }
        }

        return waiting;
    }

    /// <summary>Adds a run behind those of its client.</summary>
    public void Add(LiveRun live)
    {
        _waiting.Add(live, live.Plan.Client);
        metrics.RunQueued();
    }

    /// <summary>Removes a run that waits.</summary>
    public void Remove(LiveRun live)
    {
        if (_waiting.Remove(live))
            metrics.RunDequeued();
    }

    /// <summary>Takes the runs out that were asked to stop, wherever they stand.</summary>
    public IReadOnlyList<LiveRun> TakeStopped()
    {
        var stopped = _waiting.Items.Where(live => live.IsStored && live.StopRequested.IsCompleted).ToList();
        stopped.ForEach(Remove);
        return stopped;
    }

    /// <summary>Takes the next run if there is a place for it; from now on it has that place.</summary>
    public LiveRun? TakeNext()
    {
        if (_waiting.First is not { IsStored: true } next || !_taken.Fits(next.Plan))
            return null;
        _waiting.Take();
        metrics.RunDequeued();
        _taken = _taken.With(next.Plan);
        return next;
    }

    /// <summary>Gives the place of a run back that has ended.</summary>
    public void Free(LiveRun ended)
    {
        _waiting.Free(ended);
        _taken = _taken.Without(ended.Plan);
    }

    /// <summary>Tells the runs how many are before them.</summary>
    public void ShowPositions()
    {
        foreach (var (i, live) in _waiting.Items.Index())
        {
            var position = i + 1;
            if (live.Run.Snapshot.QueuePosition != position)
                live.Run.Change(run => run with { QueuePosition = position });
        }
    }
}
