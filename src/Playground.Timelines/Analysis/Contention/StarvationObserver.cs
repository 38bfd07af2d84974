using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Contention;

/// <summary>Looks for threads that waited long for a lock or a permit which others, that came later, got again and again.</summary>
internal sealed class StarvationObserver : ITimelineObserver
{
    /// <summary>A shorter wait hurts nobody.</summary>
    public const long LeastNs = 50_000_000;

    /// <summary>A wait that takes less than one in so many parts of the run, up to the wait's end, is one of many.</summary>
    public const int LeastShareOfRun = 4;

    /// <summary>
    /// So often must others have got it, those not counted who already waited when this thread came: for them to go first is fair.
    /// </summary>
    public const int FewestOvertakings = 20;

    /// <summary>No more than that many are told of, one a thread.</summary>
    public const int MostFindings = 5;

    private readonly ById<Resource> _resources = new();
    private readonly ById<Entry> _entries = new();
    private readonly OpenWaits _waits = new();
    private readonly Dictionary<int, Starvation> _longest = [];

    public KindSet Kinds { get; } = KindSet.Of(
        EventKind.LockRequested,
        EventKind.LockAcquired,
        EventKind.LockTimedOut,
        EventKind.SharedRequested,
        EventKind.SharedAcquired,
        EventKind.SemaphoreRequested,
        EventKind.SemaphoreAcquired,
        EventKind.SemaphoreTimedOut,
        EventKind.ThreadEnded);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            switch (e.Kind)
            {
                case EventKind.LockRequested or EventKind.SharedRequested or EventKind.SemaphoreRequested:
                    _waits.Begin(e, firstSequence + i);
                    ref var wanted = ref _resources[e.Subject];
                    _entries[e.Thread] = new Entry(wanted.Acquisitions, wanted.Waiting++);
                    break;
                case EventKind.LockAcquired or EventKind.SharedAcquired or EventKind.SemaphoreAcquired:
                    EndWait(e, isInVain: false);
                    _resources[e.Subject].Acquisitions++;
                    break;
                case EventKind.LockTimedOut or EventKind.SemaphoreTimedOut or EventKind.ThreadEnded:
                    EndWait(e, isInVain: true);
                    break;
            }
        }
    }

    /// <summary>Adds a finding for the longest wait of each thread that starved, the longest first.</summary>
    public void Results(NameTable names, long endNs, List<Finding> findings)
    {
        foreach (var (thread, wait) in _waits.All())
            Judge(thread, wait, endNs, isInVain: true);
        findings.AddRange(_longest.Values
            .OrderByDescending(starvation => starvation.Ns)
            .ThenBy(starvation => starvation.Wait.Sequence)
            .Take(MostFindings)
            .Select(starvation => Describe(starvation, names)));
    }

    private void EndWait(in TimelineEvent e, bool isInVain)
    {
        var wait = _waits.End(e.Thread);
        if (!wait.IsOpen)
            return;
        _resources[wait.Subject].Waiting--;
        Judge(e.Thread, wait, e.TimeNs, isInVain);
    }

    private void Judge(int thread, in OpenWait wait, long endNs, bool isInVain)
    {
        var ns = endNs - wait.SinceNs;
        if (ns < LeastNs || ns < endNs / LeastShareOfRun)
            return;
        var entry = _entries[thread];
        var byOthers = _resources[wait.Subject].Acquisitions - entry.Acquisitions;
        if (byOthers - entry.Waiting < FewestOvertakings)
            return;
        if (!_longest.TryGetValue(thread, out var longest) || ns > longest.Ns)
            _longest[thread] = new Starvation(thread, wait, ns, byOthers, isInVain);
    }

    private static Finding Describe(in Starvation starvation, NameTable names)
    {
        var (what, it) = starvation.Wait.Kind == EventKind.SemaphoreRequested
            ? ($"a permit of {names.Text(starvation.Wait.Subject)}", "one")
            : (names.Text(starvation.Wait.Subject), "it");
        var inVain = starvation.IsInVain ? " in vain" : "";
        var sentence = $"{names.Text(starvation.Thread)} waited {DurationText.Of(starvation.Ns)}{inVain} for {what} "
            + $"while others took {it} {NumberText.Of(starvation.ByOthers)} times.";
        return new Finding(
            FindingKinds.Starvation,
            FindingSeverity.Warning,
            sentence,
            [starvation.Wait.Sequence],
            [starvation.Thread],
            [starvation.Wait.Subject]);
    }

    private record struct Resource(long Acquisitions, int Waiting);

    /// <summary>How things stood when a thread began to wait.</summary>
    private readonly record struct Entry(long Acquisitions, int Waiting);

    private readonly record struct Starvation(int Thread, OpenWait Wait, long Ns, long ByOthers, bool IsInVain);
}
