using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>Collects the history of each variable, and judges them in the end.</summary>
internal sealed class VariableObserver : ITimelineObserver
{
    private readonly ById<VariableHistory?> _histories = new();
    private readonly ById<long> _lastNs = new();
    private readonly ById<int> _lines = new();

    /// <summary>A read can't have been before its thread's last event, whatever that was.</summary>
    public KindSet Kinds => KindSet.All;

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            ref var lastNs = ref _lastNs[e.Thread];
            switch (e.Kind)
            {
                case EventKind.VariableRead:
                    HistoryOf(e.Subject).AddRead(e, firstSequence + i, lastNs);
                    break;
                case EventKind.VariableWritten:
                    HistoryOf(e.Subject).AddWrite(e, firstSequence + i, lastNs, _lines[e.Thread]);
                    break;
                case EventKind.VariableUpdated:
                    HistoryOf(e.Subject).AddUpdate(e, firstSequence + i, lastNs, _lines[e.Thread]);
                    break;
                case EventKind.LineReached:
                    _lines[e.Thread] = (int)e.Value;
                    break;
            }

            lastNs = e.TimeNs;
        }
    }

    /// <summary>What became of each variable; adds a finding for those that lost something.</summary>
    public IReadOnlyList<VariableUpdates> Results(NameTable names, List<Finding> findings)
    {
        var results = new List<VariableUpdates>();
        foreach (var name in names.OfKind(NameKind.Variable))
        {
            var history = HistoryOf(name.Id);
            var losses = UpdateReplay.Judge(history, name.Initial);
            results.Add(new VariableUpdates(
                name.Id, name.Text, history.Writes.Count, name.Initial, losses.FinalValue, losses.LostUpdates));
            if (losses.LostUpdates > 0)
                findings.AddRange(LostUpdateFindings.Of(name, losses, history.Writes, names));
        }

        return results;
    }

    private VariableHistory HistoryOf(int variable) => _histories[variable] ??= new VariableHistory();
}
