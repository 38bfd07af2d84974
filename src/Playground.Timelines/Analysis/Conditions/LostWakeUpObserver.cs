using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Conditions;

/// <summary>
/// Looks for threads that wait to the end for a notification which had come when nobody waited. A thread that has taken its lock once
/// before since then, and only at the next time begins to wait, had its chance to see why it was notified: it waits for another.
/// </summary>
internal sealed class LostWakeUpObserver : ITimelineObserver
{
    private readonly ById<Notification> _unheard = new();

    // When a thread took each lock last, and when it took the last of them the time before.
    private readonly Dictionary<(int Thread, int Lock), long> _acquired = [];
    private readonly ById<long> _acquiredBefore = new();

    private readonly SortedDictionary<int, VainWait> _vain = [];
    private bool _isAnyUnheard;

    public KindSet Kinds { get; } = KindSet.Of(
        EventKind.ConditionNotified,
        EventKind.ConditionRequested,
        EventKind.ConditionWoken,
        EventKind.ConditionTimedOut,
        EventKind.LockAcquired,
        EventKind.ThreadEnded);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            switch (e.Kind)
            {
                case EventKind.ConditionNotified:
                    _unheard[e.Subject] = e.Value == 0 ? new Notification(e.Thread, firstSequence + i) : default;
                    _isAnyUnheard |= e.Value == 0;
                    break;
                case EventKind.LockAcquired when _isAnyUnheard:
                    _acquired.TryGetValue((e.Thread, e.Subject), out _acquiredBefore[e.Thread]);
                    _acquired[(e.Thread, e.Subject)] = firstSequence + i;
                    break;
                case EventKind.ConditionRequested:
                    Begin(e, firstSequence + i);
                    break;
                case EventKind.ConditionWoken or EventKind.ConditionTimedOut or EventKind.ThreadEnded:
                    _vain.Remove(e.Thread);
                    break;
            }
        }
    }

    /// <summary>Adds a finding for each notification that was lost.</summary>
    public void Results(NameTable names, List<Finding> findings)
    {
        foreach (var waits in _vain.Values.GroupBy(wait => wait.Lost.Sequence).OrderBy(waits => waits.Key))
            findings.Add(Describe([.. waits.OrderBy(wait => wait.Sequence)], names));
    }

    private void Begin(in TimelineEvent e, long sequence)
    {
        var lost = _unheard[e.Subject];
        var willEndByItself = e.Value > 0;
        if (lost.Thread != 0 && !willEndByItself && _acquiredBefore[e.Thread] <= lost.Sequence)
            _vain[e.Thread] = new VainWait(e.Thread, e.Subject, sequence, lost);
    }

    private static Finding Describe(IReadOnlyList<VainWait> waits, NameTable names)
    {
        var first = waits[0];
        var who = ListText.Of([.. waits.Select(wait => names.Text(wait.Thread))]);
        var sentence = $"{names.Text(first.Lost.Thread)} notified {names.Text(first.Condition)} when nobody waited for it: "
            + $"{who} came later and {(waits.Count == 1 ? "was" : "were")} never woken.";
        return new Finding(
            FindingKinds.LostWakeUp,
            FindingSeverity.Problem,
            sentence,
            [first.Lost.Sequence, .. waits.Select(wait => wait.Sequence)],
            [first.Lost.Thread, .. waits.Select(wait => wait.Thread)],
            [first.Condition]);
    }

    private readonly record struct Notification(int Thread, long Sequence);

    private readonly record struct VainWait(int Thread, int Condition, long Sequence, Notification Lost);
}
