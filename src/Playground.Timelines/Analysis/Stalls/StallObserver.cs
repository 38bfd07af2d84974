using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Stalls;

/// <summary>Keeps who waits for what and who holds it, for the moment at which nobody can go on any more.</summary>
internal sealed class StallObserver(NameTable names) : ITimelineObserver
{
    private readonly OpenWaits _waits = new();
    private readonly Holders _holders = new();
    private readonly List<Stall> _stalls = [];

    public KindSet Kinds { get; } = WaitKinds.Requests
        .And(WaitKinds.Outcomes)
        .And(Holders.Kinds)
        .And(KindSet.Of(EventKind.ThreadEnded));

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            if (WaitKinds.Requests.Contains(e.Kind))
                _waits.Begin(e, firstSequence + i);
            else if (WaitKinds.Outcomes.Contains(e.Kind) || e.Kind == EventKind.ThreadEnded)
                _waits.End(e.Thread);

            if (Holders.Kinds.Contains(e.Kind))
                _holders.Pass(e);
            if (e.Kind == EventKind.StallDetected)
                _stalls.Add(new Stall(firstSequence + i, e.Value, Waiting()));
        }
    }

    /// <summary>Adds a finding for each stall that the timeline shows.</summary>
    public void Results(List<Finding> findings)
    {
        foreach (var stall in _stalls)
        {
            // A thread may have been noted as waiting a moment before its own event says so.
            var threads = stall.Threads.Count < stall.Expected && Waiting() is var later && later.Count > stall.Threads.Count
                ? later
                : stall.Threads;
            if (threads.Count > 0)
                findings.Add(StallFinding.Of(stall.Sequence, threads, names));
        }
    }

    private List<StalledThread> Waiting() =>
        [.. _waits.All().Select(waiting => new StalledThread(waiting.Thread, waiting.Wait, _holders.Of(waiting.Wait)))];

    private readonly record struct Stall(long Sequence, long Expected, List<StalledThread> Threads);
}
