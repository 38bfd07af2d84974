using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>The kinds with which waits for other threads or for processes begin and end. Sleep and transfers are no such waits.</summary>
internal static class WaitKinds
{
    /// <summary>From these on a thread waits.</summary>
    public static readonly KindSet Requests = KindSet.Of(
        EventKind.JoinRequested,
        EventKind.LockRequested,
        EventKind.SemaphoreRequested,
        EventKind.SharedRequested,
        EventKind.SignalRequested,
        EventKind.BarrierRequested,
        EventKind.ConditionRequested,
        EventKind.QueuePutRequested,
        EventKind.QueueTakeRequested,
        EventKind.ProcessWaitRequested);

    /// <summary>With these it goes on, whether it got what it wanted or not.</summary>
    public static readonly KindSet Outcomes = KindSet.Of(
        EventKind.JoinCompleted,
        EventKind.JoinTimedOut,
        EventKind.LockAcquired,
        EventKind.LockTimedOut,
        EventKind.SemaphoreAcquired,
        EventKind.SemaphoreTimedOut,
        EventKind.SharedAcquired,
        EventKind.SignalReceived,
        EventKind.SignalTimedOut,
        EventKind.BarrierPassed,
        EventKind.BarrierTimedOut,
        EventKind.ConditionWoken,
        EventKind.ConditionTimedOut,
        EventKind.QueuePut,
        EventKind.QueuePutTimedOut,
        EventKind.QueueTaken,
        EventKind.QueueTakeTimedOut,
        EventKind.ProcessEnded);

    /// <summary>A thread records these while it goes on waiting.</summary>
    public static readonly KindSet WhileWaiting = KindSet.Of(EventKind.DeadlockDetected, EventKind.StallDetected);
}
