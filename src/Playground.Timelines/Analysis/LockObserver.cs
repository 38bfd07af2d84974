using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>Measures the contention of each lock.</summary>
internal sealed class LockObserver : ITimelineObserver
{
    private readonly ById<Tally> _locks = new();
    private readonly ById<Wait> _waits = new();
    private int _largestThread;

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            _largestThread = Math.Max(_largestThread, e.Thread);
            switch (e.Kind)
            {
                case EventKind.LockRequested:
                    _waits[e.Thread] = new Wait(e.Subject, e.TimeNs, firstSequence + i);
                    break;
                case EventKind.LockAcquired:
                    EndWait(e.Thread, e.TimeNs);
                    _locks[e.Subject].Acquire(e);
                    break;
                case EventKind.LockTimedOut or EventKind.ThreadEnded:
                    EndWait(e.Thread, e.TimeNs);
                    break;
                case EventKind.LockReleased:
                    _locks[e.Subject].Release(e);
                    break;
            }
        }
    }

    public IReadOnlyList<LockContention> Results(NameTable names, long endNs)
    {
        for (var thread = 0; thread <= _largestThread; thread++)
            EndWait(thread, endNs);
        return [.. names.OfKind(NameKind.Lock).Select(name => _locks[name.Id].Result(name, endNs))];
    }

    private void EndWait(int thread, long timeNs)
    {
        ref var wait = ref _waits[thread];
        if (wait.Lock == 0)
            return;
        _locks[wait.Lock].AddWait(wait, timeNs - wait.SinceNs);
        wait = default;
    }

    private readonly record struct Wait(int Lock, long SinceNs, long Sequence);

    private struct Tally
    {
        private long _acquisitions;
        private long _contended;
        private long _waitNs;
        private long _longestWaitNs;
        private long? _longestWait;
        private long _heldNs;
        private long _handOvers;
        private int _holder;
        private int _depth;
        private long _heldSinceNs;

        public void Acquire(in TimelineEvent e)
        {
            _acquisitions++;
            if (e.Extra == 1)
                _contended++;
            if (_depth++ > 0)
                return;
            if (_holder != 0 && _holder != e.Thread)
                _handOvers++;
            _holder = e.Thread;
            _heldSinceNs = e.TimeNs;
        }

        public void Release(in TimelineEvent e)
        {
            if (_depth > 0 && --_depth == 0)
                _heldNs += e.TimeNs - _heldSinceNs;
        }

        public void AddWait(in Wait wait, long ns)
        {
            _waitNs += ns;
            if (_longestWait is not null && ns <= _longestWaitNs)
                return;
            _longestWaitNs = ns;
            _longestWait = wait.Sequence;
        }

        public readonly LockContention Result(TimelineName name, long endNs)
        {
            var heldNs = _depth > 0 ? _heldNs + endNs - _heldSinceNs : _heldNs;
            return new LockContention(
                name.Id, name.Text, _acquisitions, _contended, _waitNs, _longestWaitNs, _longestWait, heldNs, _handOvers);
        }
    }
}
