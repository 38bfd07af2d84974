using Playground.Timelines.Events;

namespace Playground.Testing;

/// <summary>What each thread's events alone must look like.</summary>
internal static class WaitRules
{
    private static readonly EventKind[] WhileWaiting = [EventKind.DeadlockDetected, EventKind.StallDetected];

    public static void EveryThreadStartsFirstAndEndsLast(RecordedTimeline timeline)
    {
        foreach (var events in timeline.Events.GroupBy(e => e.Thread).Select(group => group.ToList()))
        {
            Assert.Equal(EventKind.ThreadStarted, events[0].Kind);
            Assert.DoesNotContain(EventKind.ThreadStarted, events.Skip(1).Select(e => e.Kind));
            Assert.DoesNotContain(EventKind.ThreadEnded, events.SkipLast(1).Select(e => e.Kind));
        }
    }

    public static void EveryRequestIsFollowedByItsOutcome(RecordedTimeline timeline)
    {
        foreach (var events in timeline.Events.GroupBy(e => e.Thread))
        {
            TimelineEvent? pending = null;
            foreach (var e in events.Where(e => !WhileWaiting.Contains(e.Kind) && !IsGoneWithItsProcess(e)))
            {
                if (pending is { } request)
                {
                    Assert.Contains(e.Kind, Outcomes(request.Kind));
                    Assert.Equal(request.Subject, e.Subject);
                }
                else
                {
                    Assert.False(IsOutcome(e.Kind), $"Thread {e.Thread} has the outcome {e.Kind} of nothing.");
                }

                pending = Outcomes(e.Kind).Length > 0 ? e : null;
            }
        }
    }

    private static bool IsGoneWithItsProcess(TimelineEvent e) => e is { Kind: EventKind.ThreadEnded, Value: 2 };

    private static bool IsOutcome(EventKind kind) => Enum.GetValues<EventKind>().Any(request => Outcomes(request).Contains(kind));

    private static EventKind[] Outcomes(EventKind request) => request switch
    {
        EventKind.JoinRequested => [EventKind.JoinCompleted, EventKind.JoinTimedOut],
        EventKind.SleepStarted => [EventKind.SleepEnded],
        EventKind.LockRequested => [EventKind.LockAcquired, EventKind.LockTimedOut],
        EventKind.SemaphoreRequested => [EventKind.SemaphoreAcquired, EventKind.SemaphoreTimedOut],
        EventKind.SharedRequested => [EventKind.SharedAcquired],
        EventKind.SignalRequested => [EventKind.SignalReceived, EventKind.SignalTimedOut],
        EventKind.BarrierRequested => [EventKind.BarrierPassed, EventKind.BarrierTimedOut],
        EventKind.ConditionRequested => [EventKind.ConditionWoken, EventKind.ConditionTimedOut],
        EventKind.QueuePutRequested => [EventKind.QueuePut, EventKind.QueuePutTimedOut],
        EventKind.QueueTakeRequested => [EventKind.QueueTaken, EventKind.QueueTakeTimedOut],
        EventKind.ProcessWaitRequested => [EventKind.ProcessEnded],
        _ => [],
    };
}
