using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis.Stalls;

/// <summary>Who holds which locks, alone or shared, and permits.</summary>
internal sealed class Holders
{
    /// <summary>What it must be shown.</summary>
    public static readonly KindSet Kinds = KindSet.Of(
        EventKind.LockAcquired,
        EventKind.LockReleased,
        EventKind.SharedAcquired,
        EventKind.SharedReleased,
        EventKind.SemaphoreAcquired,
        EventKind.SemaphoreReleased,
        EventKind.ThreadEnded,
        EventKind.StallDetected);

    private readonly ById<bool> _hasEnded = new();
    private readonly ById<int> _owners = new();
    private readonly PermitHolders _several = new();

    public void Pass(in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.LockAcquired:
                _owners[e.Subject] = e.Thread;
                break;
            case EventKind.LockReleased:
                _owners[e.Subject] = 0;
                break;
            case EventKind.SharedAcquired or EventKind.SemaphoreAcquired:
                _several.Acquire(e.Subject, e.Thread);
                break;
            case EventKind.SharedReleased or EventKind.SemaphoreReleased:
                _several.Release(e.Subject, e.Thread);
                break;
            case EventKind.ThreadEnded:
            case EventKind.StallDetected when e.Subject == 0:
                // A stall is told of by the last thread to wait, or by the last one to end, just before it does.
                _hasEnded[e.Thread] = true;
                break;
        }
    }

    /// <summary>Who holds what a wait is for; nobody where that can't be held.</summary>
    public IReadOnlyList<Holder> Of(in OpenWait wait)
    {
        if (wait.Kind is not (EventKind.LockRequested or EventKind.SharedRequested or EventKind.SemaphoreRequested))
            return [];
        return _owners[wait.Subject] is > 0 and var owner
            ? [new Holder(owner, _hasEnded[owner], IsAlone: true)]
            : [.. _several.Of(wait.Subject).Distinct().Select(thread => new Holder(thread, _hasEnded[thread], IsAlone: false))];
    }
}
