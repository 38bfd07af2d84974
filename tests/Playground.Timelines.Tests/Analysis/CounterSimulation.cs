using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Timelines.Tests.Analysis;

/// <summary>
/// Threads that add to one counter in turns of 100 ns, and what is logged of it. The main thread reads the counter in the end.
/// </summary>
/// <param name="Log">The timeline.</param>
/// <param name="Updates">How many additions were completed.</param>
/// <param name="Final">The counter in the end.</param>
internal sealed record CounterSimulation(TimelineLog Log, long Updates, long Final)
{
    private const int TurnNs = 100;
    private const int Threads = 4;
    private const int Main = Threads + 1;
    private const int Counter = Threads + 2;

    /// <summary>A read takes one turn and the write another, with others' turns between them.</summary>
    /// <param name="turns">The thread of each turn.</param>
    /// <param name="step">What the i-th update adds.</param>
    /// <param name="late">Stamps events at any time before the thread's next turn; without it in their turn.</param>
    public static CounterSimulation Race(int[] turns, Func<int, long> step, Random? late)
    {
        var events = new List<TimelineEvent>();
        var value = 0L;
        var updates = 0;
        var read = new long?[Threads];
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var me = turns[turn];
            var stamp = late?.Next(turn * TurnNs, LatestNs(turns, turn)) ?? turn * TurnNs;
            if (read[me] is { } seen)
            {
                value = seen + step(updates++);
                read[me] = null;
                events.Add(new TimelineEvent(stamp, me + 1, EventKind.VariableWritten, Counter, value));
            }
            else
            {
                read[me] = value;
                events.Add(new TimelineEvent(stamp, me + 1, EventKind.VariableRead, Counter, value));
            }
        }

        return new CounterSimulation(ToLog(events, turns.Length, value), updates, value);
    }

    /// <summary>Read and write happen in one turn, as under a lock or by one instruction, but are stamped at any time before the thread's next.</summary>
    public static CounterSimulation Serialised(int[] turns, bool isAtomic, Random late)
    {
        var events = new List<TimelineEvent>();
        var value = 0L;
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var me = turns[turn] + 1;
            var read = value;
            value++;
            var readNs = late.Next(turn * TurnNs, LatestNs(turns, turn));
            var writeNs = late.Next(readNs, LatestNs(turns, turn));
            if (isAtomic)
            {
                events.Add(new TimelineEvent(writeNs, me, EventKind.VariableUpdated, Counter, value, extra: 1));
                continue;
            }

            events.Add(new TimelineEvent(readNs, me, EventKind.VariableRead, Counter, read));
            events.Add(new TimelineEvent(writeNs, me, EventKind.VariableWritten, Counter, value));
        }

        return new CounterSimulation(ToLog(events, turns.Length, value), turns.Length, value);
    }

    private static int LatestNs(int[] turns, int turn)
    {
        var next = Array.IndexOf(turns, turns[turn], turn + 1);
        return ((next < 0 ? turns.Length : next) * TurnNs) - 1;
    }

    private static TimelineLog ToLog(List<TimelineEvent> events, int turns, long final)
    {
        var script = new Script();
        for (var n = 1; n <= Threads; n++)
            script.Thread($"Worker-{n}");
        script.Thread("main");
        script.Variable("counter");
        foreach (var e in events.OrderBy(e => e.TimeNs))
            script.At(e.TimeNs, e.Thread, e.Kind, e.Subject, e.Value, e.Extra);
        script.At(turns * TurnNs, Main, EventKind.JoinCompleted, 1);
        script.At(turns * TurnNs, Main, EventKind.VariableRead, Counter, final);
        return script.ToLog();
    }
}
