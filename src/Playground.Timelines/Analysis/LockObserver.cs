using Playground.Timelines.Analysis.Contention;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>
/// Measures the contention of each lock, of whatever sort. Of a readers–writer lock both sides count: to share it is an
/// acquisition, it is held as long as anybody has it, and a hand-over is an acquisition when nobody did.
/// </summary>
internal sealed class LockObserver : ITimelineObserver
{
    private readonly ById<Tally> _locks = new();
    private readonly OpenWaits _waits = new();

    public KindSet Kinds { get; } = KindSet.Of(
        EventKind.LockRequested,
        EventKind.LockAcquired,
        EventKind.LockReleased,
        EventKind.LockTimedOut,
        EventKind.SharedRequested,
        EventKind.SharedAcquired,
        EventKind.SharedReleased,
        EventKind.ThreadEnded);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            switch (e.Kind)
            {
                case EventKind.LockRequested or EventKind.SharedRequested:
                    _waits.Begin(e, firstSequence + i);
                    break;
                case EventKind.LockAcquired or EventKind.SharedAcquired:
                    AddWait(_waits.End(e.Thread), e.TimeNs);
                    _locks[e.Subject].Acquire(e);
                    break;
                case EventKind.LockTimedOut or EventKind.ThreadEnded:
                    AddWait(_waits.End(e.Thread), e.TimeNs);
                    break;
                case EventKind.LockReleased or EventKind.SharedReleased:
                    _locks[e.Subject].Release(e);
                    break;
            }
        }
    }

    /// <summary>The contention of each lock, in order of declaration; adds a finding for each that has become a convoy.</summary>
    public IReadOnlyList<LockContention> Results(NameTable names, long endNs, List<Finding> findings)
    {
        foreach (var (_, wait) in _waits.All())
            AddWait(wait, endNs);
        var results = new List<LockContention>();
        for (var id = 1; id <= names.Count; id++)
        {
            var name = names[id];
            if (name.Kind is not (NameKind.Lock or NameKind.ReadersWriterLock or NameKind.InterpreterLock))
                continue;
            ref var tally = ref _locks[id];
            var result = tally.Result(name, endNs);
            results.Add(result);
            if (name.Kind != NameKind.InterpreterLock && ConvoyFinding.Of(result, tally.Threads) is { } convoy)
                findings.Add(convoy);
        }

        return results;
    }

    private void AddWait(in OpenWait wait, long endNs)
    {
        if (wait.IsOpen)
            _locks[wait.Subject].Waits.Add(wait, endNs);
    }

    private struct Tally
    {
        public WaitTally Waits;
        private HashSet<int>? _threads;
        private long _acquisitions;
        private long _contended;
        private long _heldNs;
        private long _handOvers;
        private int _holder;
        private int _depth;
        private long _heldSinceNs;

        /// <summary>Who has held it.</summary>
        public readonly IReadOnlyCollection<int> Threads => _threads ?? [];

        public void Acquire(in TimelineEvent e)
        {
            _acquisitions++;
            if (e.Extra == 1)
                _contended++;
            var isNewHolder = _holder != e.Thread;
            if (isNewHolder)
                (_threads ??= []).Add(e.Thread);
            if (_depth++ > 0)
                return;
            if (isNewHolder && _holder != 0)
                _handOvers++;
            _holder = e.Thread;
            _heldSinceNs = e.TimeNs;
        }

        public void Release(in TimelineEvent e)
        {
            if (_depth > 0 && --_depth == 0)
                _heldNs += e.TimeNs - _heldSinceNs;
        }

        public readonly LockContention Result(TimelineName name, long endNs)
        {
            var heldNs = _depth > 0 ? _heldNs + endNs - _heldSinceNs : _heldNs;
            return new LockContention(
                name.Id,
                name.Text,
                _acquisitions,
                _contended,
                Waits.TotalNs,
                Waits.LongestNs,
                Waits.LongestSequence,
                heldNs,
                _handOvers);
        }
    }
}
