using Playground.Timelines.Events;

namespace Playground.Browser.Tests.Sizes;

/// <summary>What happens in a synthetic run.</summary>
internal static class SyntheticEvents
{
    /// <summary>Threads by number, the first one called main; then one lock.</summary>
    public static IReadOnlyList<TimelineName> Names(int threads) =>
    [
        .. Enumerable.Range(0, threads).Select(i => new TimelineName(i + 1, NameKind.Thread, i == 0 ? "main" : $"Worker-{i}")),
        new TimelineName(threads + 1, NameKind.Lock, "lock"),
    ];

    /// <summary>Threads that take the lock by turns, as often as <paramref name="count"/> events allow, until <paramref name="endNs"/>.</summary>
    public static IReadOnlyList<TimelineEvent> TakingTurns(int threads, int count, long endNs)
    {
        var events = new List<TimelineEvent>(count);
        for (var thread = 1; thread <= threads; thread++)
            events.Add(new(0, thread, EventKind.ThreadStarted));
        EventKind[] turn = [EventKind.LockRequested, EventKind.LockAcquired, EventKind.LockReleased];
        while (events.Count < count)
        {
            var i = events.Count - threads;
            var kind = turn[i % turn.Length];
            var thread = (i / turn.Length % threads) + 1;
            events.Add(new((long)((double)endNs * (i + 1) / (count - threads)), thread, kind, threads + 1, 0, kind == EventKind.LockAcquired ? 1 : 0));
        }

        return events;
    }
}
