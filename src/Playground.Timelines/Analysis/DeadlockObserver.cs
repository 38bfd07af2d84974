using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>
/// Keeps who holds and who waits for what, and follows it round from each thread whose wait closed a cycle.
/// </summary>
internal sealed class DeadlockObserver : ITimelineObserver
{
    private readonly ById<Wait> _waits = new();
    private readonly ById<Hold> _holds = new();
    private readonly List<Detection> _detections = [];

    public KindSet Kinds { get; } = KindSet.Of(
        EventKind.LockRequested,
        EventKind.LockAcquired,
        EventKind.LockReleased,
        EventKind.LockTimedOut,
        EventKind.SharedRequested,
        EventKind.SharedAcquired,
        EventKind.JoinRequested,
        EventKind.JoinCompleted,
        EventKind.JoinTimedOut,
        EventKind.ThreadEnded,
        EventKind.DeadlockDetected);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            var sequence = firstSequence + i;
            switch (e.Kind)
            {
                case EventKind.LockRequested or EventKind.SharedRequested or EventKind.JoinRequested:
                    _waits[e.Thread] = new Wait(e.Subject, sequence, e.Kind == EventKind.JoinRequested);
                    break;
                case EventKind.LockAcquired:
                    _waits[e.Thread] = default;
                    ref var hold = ref _holds[e.Subject];
                    hold = hold.Depth > 0 ? hold with { Depth = hold.Depth + 1 } : new Hold(e.Thread, sequence, 1);
                    break;
                case EventKind.LockReleased:
                    ref var held = ref _holds[e.Subject];
                    held = held with { Depth = Math.Max(0, held.Depth - 1) };
                    break;
                case EventKind.LockTimedOut or EventKind.SharedAcquired or EventKind.JoinCompleted or EventKind.JoinTimedOut:
                case EventKind.ThreadEnded:
                    _waits[e.Thread] = default;
                    break;
                case EventKind.DeadlockDetected:
                    _detections.Add(new Detection(e.Thread, sequence, Follow(e.Thread)));
                    break;
            }
        }
    }

    /// <summary>Adds a finding for each cycle, in the order of their closing.</summary>
    public void Results(NameTable names, List<Finding> findings)
    {
        foreach (var detection in _detections)
        {
            // A thread may have been noted as waiting a moment before its own event says so.
            var cycle = detection.Cycle ?? Follow(detection.Thread);
            if (cycle is not null)
                findings.Add(DeadlockFinding.Of(detection.Sequence, cycle, names));
        }
    }

    /// <summary>The waits round the cycle, beginning with a thread's own; null if they don't lead back to it.</summary>
    private List<DeadlockLink>? Follow(int first)
    {
        var links = new List<DeadlockLink>();
        var seen = new HashSet<int>();
        for (var thread = first; seen.Add(thread);)
        {
            var wait = _waits[thread];
            if (wait.Subject == 0)
                return null;
            var hold = wait.IsJoin ? new Hold(wait.Subject, -1, 1) : _holds[wait.Subject];
            if (hold.Depth == 0)
                return null;
            links.Add(new DeadlockLink(thread, wait.Subject, wait.Sequence, hold.Thread, hold.Sequence));
            thread = hold.Thread;
        }

        return links[^1].Holder == first ? links : null;
    }

    private readonly record struct Wait(int Subject, long Sequence, bool IsJoin);

    private readonly record struct Hold(int Thread, long Sequence, int Depth);

    private readonly record struct Detection(int Thread, long Sequence, List<DeadlockLink>? Cycle);
}
