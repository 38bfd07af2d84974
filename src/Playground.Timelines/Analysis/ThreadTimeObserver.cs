using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>
/// Adds up the time that each thread spends in each state. Locks, shares of locks and permits are held. An interpreter's lock is
/// not: to have it is just what running means there. Nor are permits of a semaphore that had none at first: they are messages.
/// </summary>
internal sealed class ThreadTimeObserver(NameTable names) : ITimelineObserver
{
    private static readonly KindSet Holds = KindSet.Of(
        EventKind.LockAcquired,
        EventKind.LockReleased,
        EventKind.SharedAcquired,
        EventKind.SharedReleased,
        EventKind.SemaphoreAcquired,
        EventKind.SemaphoreReleased);

    private readonly ById<Lane> _lanes = new();
    private readonly PermitHolders _permits = new();

    public KindSet Kinds => KindSet.All;

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        foreach (ref readonly var e in events)
        {
            _lanes[e.Thread].Pass(e);
            if (Holds.Contains(e.Kind))
                Hold(e);
        }
    }

    public IReadOnlyList<ThreadTimes> Results(long endNs) =>
        [.. names.OfKind(NameKind.Thread).Select(name => new ThreadTimes(name.Id, name.Text, _lanes[name.Id].TimesUntil(endNs)))];

    private void Hold(in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.LockAcquired or EventKind.LockReleased when names.Find(e.Subject)?.Kind == NameKind.InterpreterLock:
            case EventKind.SemaphoreAcquired or EventKind.SemaphoreReleased when names.Find(e.Subject)?.Initial == 0:
                break;
            case EventKind.LockAcquired or EventKind.SharedAcquired:
                _lanes[e.Thread].Hold(1, e.TimeNs);
                break;
            case EventKind.LockReleased or EventKind.SharedReleased:
                _lanes[e.Thread].Hold(-1, e.TimeNs);
                break;
            case EventKind.SemaphoreAcquired:
                _permits.Acquire(e.Subject, e.Thread);
                _lanes[e.Thread].Hold(1, e.TimeNs);
                break;
            case EventKind.SemaphoreReleased:
                if (_permits.Release(e.Subject, e.Thread) is > 0 and var holder)
                    _lanes[holder].Hold(-1, e.TimeNs);
                break;
        }
    }

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

            // Whatever a thread does, it has come out of its wait, unless it tells of what it waits in.
            if (!WaitKinds.WhileWaiting.Contains(e.Kind))
            {
                _isWaiting = WaitKinds.Requests.Contains(e.Kind);
                _isAsleep = e.Kind == EventKind.SleepStarted;
            }

            if (e.Kind == EventKind.IoStarted)
                _transfers++;
            else if (e.Kind is EventKind.IoCompleted or EventKind.IoFailed)
                _transfers--;
        }

        /// <summary>Something is held from now on, or no longer. Another thread may say so.</summary>
        public void Hold(int change, long timeNs)
        {
            Spend(timeNs);
            _held += change;
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
