using Playground.Timelines.Encoding;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Benchmarks;

/// <summary>What five threads that add to one counter record, with the times and hand-overs of a real run.</summary>
internal static class SampleTimeline
{
    private const int Threads = 5;

    /// <summary>Reads and writes in bursts, with an update lost at the end of every burst.</summary>
    public static TimelineEvent[] Events(int count)
    {
        var random = new Random(42);
        var counter = Threads + 1;
        var events = new TimelineEvent[count];
        var (time, value, thread, burst) = (1_000_000L, 0L, 1, 0);
        for (var i = 0; i < count; i++)
        {
            time += random.Next(30, 400);
            var isRead = i % 2 == 0;
            if (isRead && burst-- == 0)
            {
                thread = 1 + random.Next(Threads);
                burst = random.Next(1, 100);
                value = Math.Max(0, value - 1);
            }

            if (!isRead)
                value++;
            events[i] = new TimelineEvent(time, thread, isRead ? EventKind.VariableRead : EventKind.VariableWritten, counter, value);
        }

        return events;
    }

    /// <summary>The same as a log.</summary>
    public static TimelineLog Log(int count)
    {
        var log = new TimelineLog();
        for (var n = 1; n <= Threads; n++)
            log.Names.Declare(NameKind.Thread, $"Worker-{n}");
        log.Names.Declare(NameKind.Variable, "counter");
        var encoder = new BatchEncoder();
        var events = Events(count).AsSpan();
        for (var at = 0; at < count; at += 4096)
            log.Append(encoder.Encode(at, at == 0 ? log.Names.Range(0, log.Names.Count) : [], events[at..Math.Min(count, at + 4096)]));
        log.Complete();
        return log;
    }
}
