using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>Passes on what threads noticed themselves: each text once, with how often.</summary>
internal sealed class ObservationObserver : ITimelineObserver
{
    /// <summary>No more texts than that; the worst go first, then the first.</summary>
    public const int MostFindings = 10;

    private readonly Dictionary<int, Notice> _byText = [];

    public KindSet Kinds { get; } = KindSet.Of(EventKind.Noticed);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            if (e.Kind != EventKind.Noticed)
                continue;
            var severity = Math.Clamp(e.Value, (long)FindingSeverity.Note, (long)FindingSeverity.Problem);
            _byText[e.Subject] = _byText.TryGetValue(e.Subject, out var before)
                ? before with { Severity = Math.Max(before.Severity, severity), Count = before.Count + 1 }
                : new Notice(e.Thread, firstSequence + i, severity, 1);
        }
    }

    /// <summary>Adds a finding for each text.</summary>
    public void Results(NameTable names, List<Finding> findings)
    {
        // The same text may have been declared more than once.
        var notices = _byText
            .GroupBy(entry => names.Text(entry.Key), entry => entry.Value, StringComparer.Ordinal)
            .Select(same => (Text: same.Key, First: same.MinBy(notice => notice.Sequence), Severity: same.Max(n => n.Severity), Count: same.Sum(n => n.Count)))
            .OrderByDescending(notice => notice.Severity)
            .ThenBy(notice => notice.First.Sequence)
            .Take(MostFindings);
        foreach (var (text, first, severity, count) in notices)
        {
            var sentence = count == 1 ? text : $"{text} ({NumberText.Of(count)} times)";
            findings.Add(new Finding(
                FindingKinds.Observation, (FindingSeverity)severity, sentence, [first.Sequence], [first.Thread], []));
        }
    }

    private readonly record struct Notice(int Thread, long Sequence, long Severity, long Count);
}
