using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>Adds up the time that each thread spends in each state.</summary>
internal sealed class ThreadTimeObserver : ITimelineObserver
{
    private readonly ById<Lane> _lanes = new();

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        foreach (ref readonly var e in events)
            _lanes[e.Thread].Pass(e);
    }

    public IReadOnlyList<ThreadTimes> Results(NameTable names, long endNs) =>
        [.. names.OfKind(NameKind.Thread).Select(name => new ThreadTimes(name.Id, name.Text, _lanes[name.Id].TimesUntil(endNs)))];

    private struct Lane
    {
        private bool _isAlive;
        private bool _isWaiting;
        private bool _isAsleep;
        private int _transfers;
        private int _held;
        private long _sinceNs;
        private long _runningNs;
        private long _waitingNs;
        private long _holdingNs;
        private long _sleepingNs;
        private long _ioNs;

        public void Pass(in TimelineEvent e)
        {
            Spend(e.TimeNs);
            _isAlive = e.Kind != EventKind.ThreadEnded;

            // Whatever a thread does, it has come out of its wait; only a deadlock is told by one that goes on waiting.
            if (e.Kind != EventKind.DeadlockDetected)
                _isWaiting = _isAsleep = false;
            switch (e.Kind)
            {
                case EventKind.LockRequested or EventKind.JoinRequested or EventKind.BarrierRequested:
                    _isWaiting = true;
                    break;
                case EventKind.SleepStarted:
                    _isAsleep = true;
                    break;
                case EventKind.LockAcquired:
                    _held++;
                    break;
                case EventKind.LockReleased:
                    _held--;
                    break;
                case EventKind.IoStarted:
                    _transfers++;
                    break;
                case EventKind.IoCompleted or EventKind.IoFailed:
                    _transfers--;
                    break;
            }
        }

        public StateTimes TimesUntil(long endNs)
        {
            Spend(endNs);
            return new StateTimes(_runningNs, _waitingNs, _holdingNs, _sleepingNs, _ioNs);
        }

        private void Spend(long untilNs)
        {
            var ns = _isAlive ? untilNs - _sinceNs : 0;
            _sinceNs = untilNs;
            if (_isWaiting)
            {
                _waitingNs += ns;
            }
            else if (_isAsleep)
            {
                _sleepingNs += ns;
            }
            else if (_transfers > 0)
            {
                _ioNs += ns;
            }
            else
            {
                _runningNs += ns;
                if (_held > 0)
                    _holdingNs += ns;
            }
        }
    }
}
