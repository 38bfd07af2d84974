using Playground.Timelines.Events;

namespace Playground.Testing;

/// <summary>What can be held is never held more often than there is of it.</summary>
internal static class HoldRules
{
    /// <summary>The exclusive side of readers–writer locks and interpreter locks are locks too.</summary>
    public static void HoldsOfALockNeverOverlap(RecordedTimeline timeline)
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

    public static void SharesAreCountedAndOverlapNoHold(RecordedTimeline timeline)
    {
        var held = new HashSet<int>();
        var sharing = new Dictionary<int, List<int>>();
        for (var i = 0; i < timeline.Events.Count; i++)
        {
            var e = timeline.Events[i];
            if (!sharing.TryGetValue(e.Subject, out var threads))
                sharing[e.Subject] = threads = [];
            switch (e.Kind)
            {
                case EventKind.LockAcquired:
                    Assert.True(threads.Count == 0, $"Event {i}: thread {e.Thread} takes lock {e.Subject}, which is shared.");
                    held.Add(e.Subject);
                    break;
                case EventKind.LockReleased:
                    held.Remove(e.Subject);
                    break;
                case EventKind.SharedAcquired:
                    Assert.False(held.Contains(e.Subject), $"Event {i}: thread {e.Thread} shares lock {e.Subject}, which is held.");
                    threads.Add(e.Thread);
                    Assert.True(e.Value == threads.Count, $"Event {i}: {threads.Count} threads share lock {e.Subject}, not {e.Value}.");
                    break;
                case EventKind.SharedReleased:
                    Assert.True(threads.Remove(e.Thread), $"Event {i}: a release by a stranger.");
                    Assert.True(e.Value == threads.Count, $"Event {i}: {threads.Count} threads share lock {e.Subject}, not {e.Value}.");
                    break;
            }
        }
    }

    /// <summary>A plain semaphore may get more permits than it began with, but never gives one that isn't there.</summary>
    public static void PermitsAreCountedAndNeverLent(RecordedTimeline timeline)
    {
        var free = timeline.All(NameKind.Semaphore).ToDictionary(semaphore => semaphore.Id, semaphore => semaphore.Initial);
        for (var i = 0; i < timeline.Events.Count; i++)
        {
            var e = timeline.Events[i];
            if (e.Kind is not (EventKind.SemaphoreAcquired or EventKind.SemaphoreReleased))
                continue;
            var change = e.Kind == EventKind.SemaphoreReleased ? 1 : -1;
            // A timeline that was read back from its lines has no names, so that its first event must tell.
            free[e.Subject] = free.TryGetValue(e.Subject, out var before) ? before + change : e.Value;
            Assert.True(free[e.Subject] >= 0, $"Event {i}: semaphore {e.Subject} had no permit left.");
            Assert.True(e.Value == free[e.Subject], $"Event {i}: {free[e.Subject]} permits of semaphore {e.Subject} are free, not {e.Value}.");
        }
    }
}
