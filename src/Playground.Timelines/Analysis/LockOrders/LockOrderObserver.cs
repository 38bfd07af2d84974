using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.LockOrders;

/// <summary>
/// Keeps in which orders each thread takes locks. Orders that lead round in a circle can end in a deadlock, even if this time
/// they did not. The method is that of Havelund, "Using runtime analysis to guide model checking of Java programs" (2000).
/// </summary>
internal sealed class LockOrderObserver(NameTable names) : ITimelineObserver
{
    private readonly ById<List<HeldLock>?> _held = new();
    private readonly LockOrderGraph _graph = new();

    public KindSet Kinds { get; } = KindSet.Of(EventKind.LockRequested, EventKind.LockAcquired, EventKind.LockReleased);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            switch (e.Kind)
            {
                case EventKind.LockRequested when _held[e.Thread] is { Count: > 0 } held && IsWaitForever(e) && IsOrdered(e.Subject):
                    _graph.Add(e.Thread, held, e.Subject, firstSequence + i);
                    break;
                case EventKind.LockAcquired when IsOrdered(e.Subject):
                    (_held[e.Thread] ??= []).Add(new HeldLock(e.Subject, firstSequence + i));
                    break;
                case EventKind.LockReleased when _held[e.Thread] is { } held:
                    Release(held, e.Subject);
                    break;
            }
        }
    }

    /// <summary>Adds a finding for each circle, the shortest first; those in which a deadlock was found are no news.</summary>
    public void Results(List<Finding> findings)
    {
        var deadlocked = findings.Where(finding => finding.Kind == FindingKinds.Deadlock).Select(finding => finding.Subjects).ToList();
        foreach (var cycle in LockOrderCycles.In(_graph))
        {
            if (!deadlocked.Exists(locks => cycle.All(step => locks.Contains(step.Held))))
                findings.Add(LockOrderFinding.Of(cycle, names));
        }
    }

    private static void Release(List<HeldLock> held, int id)
    {
        for (var i = held.Count - 1; i >= 0; i--)
        {
            if (held[i].Lock == id)
            {
                held.RemoveAt(i);
                return;
            }
        }
    }

    /// <summary>Whoever gives up after a while is in no deadlock.</summary>
    private static bool IsWaitForever(in TimelineEvent e) => e.Value == 0;

    /// <summary>An interpreter's lock is given up before any wait.</summary>
    private bool IsOrdered(int id) => names.Find(id)?.Kind != NameKind.InterpreterLock;
}
