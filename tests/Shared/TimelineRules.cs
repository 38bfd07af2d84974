namespace Playground.Testing;

/// <summary>The promises of the wire format that every timeline keeps, whatever its threads did.</summary>
internal static class TimelineRules
{
    /// <summary>Fails the test if a rule is broken.</summary>
    public static void Check(RecordedTimeline timeline)
    {
        TimesNeverDecrease(timeline);
        WaitRules.EveryThreadStartsFirstAndEndsLast(timeline);
        WaitRules.EveryRequestIsFollowedByItsOutcome(timeline);
        HoldRules.HoldsOfALockNeverOverlap(timeline);
        HoldRules.SharesAreCountedAndOverlapNoHold(timeline);
        HoldRules.PermitsAreCountedAndNeverLent(timeline);
        QueueRules.ItemsGoOutInTheOrderInWhichTheyCameIn(timeline);
    }

    private static void TimesNeverDecrease(RecordedTimeline timeline)
    {
        for (var i = 1; i < timeline.Events.Count; i++)
            Assert.True(timeline.Events[i - 1].TimeNs <= timeline.Events[i].TimeNs, $"Event {i} is older than the one before.");
    }
}
