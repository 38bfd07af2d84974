using Playground.Timelines.Events;

namespace Playground.Timelines.Recording;

/// <summary>Merges the threads' events by time, keeping each thread's own order.</summary>
internal static class TimelineMerge
{
    /// <summary>
    /// Takes events not younger than <paramref name="upToNs"/> from the backlogs in order of time until none is left or
    /// <paramref name="merged"/> is full. Threads are few (at most some dozens) and record in bursts, so the oldest head is looked
    /// for once a burst: a thread is followed as long as its events are older than all other heads.
    /// </summary>
    /// <returns>How many were taken.</returns>
    public static int Take(ReadOnlySpan<ThreadBacklog> backlogs, long upToNs, Span<TimelineEvent> merged)
    {
        var count = 0;
        while (count < merged.Length && FindOldest(backlogs, upToNs, out var oldest, out var othersNs))
        {
            do
            {
                merged[count++] = oldest.Head;
                oldest.Advance();
            }
            while (count < merged.Length && !oldest.IsEmpty && oldest.Head.TimeNs <= othersNs);
        }

        return count;
    }

    private static bool FindOldest(ReadOnlySpan<ThreadBacklog> backlogs, long upToNs, out ThreadBacklog oldest, out long othersNs)
    {
        ThreadBacklog? found = null;
        var foundNs = long.MaxValue;
        othersNs = upToNs;
        foreach (var backlog in backlogs)
        {
            if (backlog.IsEmpty)
                continue;
            var time = backlog.Head.TimeNs;
            if (time < foundNs)
            {
                othersNs = Math.Min(othersNs, foundNs);
                (found, foundNs) = (backlog, time);
            }
            else
            {
                othersNs = Math.Min(othersNs, time);
            }
        }

        oldest = found!;
        return foundNs <= upToNs;
    }
}
