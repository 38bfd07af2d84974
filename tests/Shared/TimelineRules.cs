using Playground.Timelines.Events;

namespace Playground.Testing;

/// <summary>The promises of the wire format that every timeline keeps, whatever its threads did.</summary>
internal static class TimelineRules
{
    /// <summary>Fails the test if a rule is broken.</summary>
    public static void Check(RecordedTimeline timeline)
    {
        TimesNeverDecrease(timeline);
        HoldsOfALockNeverOverlap(timeline);
        EveryThreadStartsFirstAndEndsLast(timeline);
        EveryRequestIsFollowedByItsOutcome(timeline);
    }

    private static void TimesNeverDecrease(RecordedTimeline timeline)
    {
        for (var i = 1; i < timeline.Events.Count; i++)
            Assert.True(timeline.Events[i - 1].TimeNs <= timeline.Events[i].TimeNs, $"Event {i} is older than the one before.");
    }

    private static void HoldsOfALockNeverOverlap(RecordedTimeline timeline)
    {
        var holders = new Dictionary<int, int>();
        for (var i = 0; i < timeline.Events.Count; i++)
        {
            var e = timeline.Events[i];
            if (e.Kind == EventKind.LockAcquired)
                Assert.True(holders.TryAdd(e.Subject, e.Thread), $"Event {i}: thread {e.Thread} takes lock {e.Subject}, which is held.");
            else if (e.Kind == EventKind.LockReleased)
                Assert.True(holders.Remove(e.Subject, out var holder) && holder == e.Thread, $"Event {i}: a release by a stranger.");
        }
    }

    private static void EveryThreadStartsFirstAndEndsLast(RecordedTimeline timeline)
    {
        foreach (var events in timeline.Events.GroupBy(e => e.Thread).Select(group => group.ToList()))
        {
            Assert.Equal(EventKind.ThreadStarted, events[0].Kind);
            Assert.DoesNotContain(EventKind.ThreadStarted, events.Skip(1).Select(e => e.Kind));
            Assert.DoesNotContain(EventKind.ThreadEnded, events.SkipLast(1).Select(e => e.Kind));
        }
    }

    private static void EveryRequestIsFollowedByItsOutcome(RecordedTimeline timeline)
    {
        foreach (var events in timeline.Events.GroupBy(e => e.Thread))
        {
            TimelineEvent? pending = null;
            foreach (var e in events.Where(e => e.Kind is not (EventKind.DeadlockDetected or EventKind.StallDetected)))
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

    private static bool IsOutcome(EventKind kind) => Enum.GetValues<EventKind>().Any(request => Outcomes(request).Contains(kind));

    private static EventKind[] Outcomes(EventKind request) => request switch
    {
        EventKind.LockRequested => [EventKind.LockAcquired, EventKind.LockTimedOut],
        EventKind.JoinRequested => [EventKind.JoinCompleted, EventKind.JoinTimedOut],
        EventKind.BarrierRequested => [EventKind.BarrierPassed, EventKind.BarrierTimedOut],
        EventKind.SleepStarted => [EventKind.SleepEnded],
        _ => [],
    };
}
