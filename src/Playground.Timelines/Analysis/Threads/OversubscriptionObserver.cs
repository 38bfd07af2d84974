using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Threads;

/// <summary>Measures how long far more threads could run than there are processors.</summary>
internal sealed class OversubscriptionObserver(int processors) : ITimelineObserver
{
    /// <summary>More than that many threads for each processor are far more.</summary>
    public const int ThreadsPerProcessor = 2;

    /// <summary>Less in all can't be noticed.</summary>
    public const long LeastNs = 100_000_000;

    /// <summary>It must be so for one in so many parts of the run.</summary>
    public const int LeastShareOfRun = 2;

    private readonly ById<ThreadAbility> _abilities = new();
    private int _able;
    private int _most;
    private long _overNs;
    private long _sinceNs;
    private long _began = -1;

    public KindSet Kinds => ThreadAbility.Kinds;

    private bool IsOver => _able > processors * ThreadsPerProcessor;

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            if (!ThreadAbility.Kinds.Contains(e.Kind))
                continue;
            var change = _abilities[e.Thread].Pass(e.Kind);
            if (change == 0)
                continue;
            Spend(e.TimeNs);
            _able += change;
            _most = Math.Max(_most, _able);
            if (_began < 0 && IsOver)
                _began = firstSequence + i;
        }
    }

    /// <summary>Adds a finding if it was so for long enough.</summary>
    public void Results(long endNs, List<Finding> findings)
    {
        Spend(endNs);
        if (_overNs < LeastNs || _overNs < endNs / LeastShareOfRun)
            return;
        var there = processors == 1 ? "there is 1 processor" : $"there are {NumberText.Of(processors)} processors";
        var sentence = $"Up to {NumberText.Of(_most)} threads could run at once, but {there}: "
            + $"for {DurationText.Of(_overNs)} they had to take turns.";
        findings.Add(new Finding(FindingKinds.Oversubscription, FindingSeverity.Note, sentence, [_began], [], []));
    }

    private void Spend(long untilNs)
    {
        if (IsOver)
            _overNs += untilNs - _sinceNs;
        _sinceNs = untilNs;
    }
}
