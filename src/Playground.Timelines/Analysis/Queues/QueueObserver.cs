using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Queues;

/// <summary>Measures the use of each queue, and tells the waits for room in a full one from those for its turn.</summary>
internal sealed class QueueObserver(NameTable names) : ITimelineObserver
{
    private readonly ById<QueueTally> _queues = new();
    private readonly OpenWaits _waits = new();

    public KindSet Kinds { get; } = KindSet.Of(
        EventKind.QueuePutRequested,
        EventKind.QueuePut,
        EventKind.QueuePutTimedOut,
        EventKind.QueueTakeRequested,
        EventKind.QueueTaken,
        EventKind.QueueTakeTimedOut,
        EventKind.ThreadEnded);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            switch (e.Kind)
            {
                case EventKind.QueuePutRequested or EventKind.QueueTakeRequested:
                    _waits.Begin(e, firstSequence + i);
                    break;
                case EventKind.QueuePut or EventKind.QueueTaken:
                    EndWait(e);
                    _queues[e.Subject].Pass(e, firstSequence + i, names.Find(e.Subject)?.Initial ?? 0);
                    break;
                case EventKind.QueuePutTimedOut or EventKind.QueueTakeTimedOut or EventKind.ThreadEnded:
                    EndWait(e);
                    break;
            }
        }
    }

    /// <summary>The use of each queue, in order of declaration; adds a finding for each whose producers had to wait for room.</summary>
    public IReadOnlyList<QueueUse> Results(long endNs, List<Finding> findings)
    {
        foreach (var (thread, wait) in _waits.All())
            _queues[wait.Subject].AddWait(thread, wait, endNs);
        var results = new List<QueueUse>();
        foreach (var name in names.OfKind(NameKind.Queue))
        {
            ref var queue = ref _queues[name.Id];
            results.Add(queue.Result(name));
            if (BackPressureFinding.Of(name, queue.WaitsForRoom, queue.WaitingProducers) is { } finding)
                findings.Add(finding);
        }

        return results;
    }

    private void EndWait(in TimelineEvent e)
    {
        var wait = _waits.End(e.Thread);
        if (wait.IsOpen)
            _queues[wait.Subject].AddWait(e.Thread, wait, e.TimeNs);
    }
}
