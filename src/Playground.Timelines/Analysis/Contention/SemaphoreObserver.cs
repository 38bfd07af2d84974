using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis.Contention;

/// <summary>Measures the use of each semaphore.</summary>
internal sealed class SemaphoreObserver : ITimelineObserver
{
    private readonly ById<Tally> _semaphores = new();
    private readonly OpenWaits _waits = new();

    public KindSet Kinds { get; } = KindSet.Of(
        EventKind.SemaphoreRequested,
        EventKind.SemaphoreAcquired,
        EventKind.SemaphoreReleased,
        EventKind.SemaphoreTimedOut,
        EventKind.ThreadEnded);

    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            switch (e.Kind)
            {
                case EventKind.SemaphoreRequested:
                    _waits.Begin(e, firstSequence + i);
                    break;
                case EventKind.SemaphoreAcquired:
                    AddWait(_waits.End(e.Thread), e.TimeNs);
                    _semaphores[e.Subject].Acquire(e);
                    break;
                case EventKind.SemaphoreTimedOut or EventKind.ThreadEnded:
                    AddWait(_waits.End(e.Thread), e.TimeNs);
                    break;
                case EventKind.SemaphoreReleased:
                    _semaphores[e.Subject].Release();
                    break;
            }
        }
    }

    public IReadOnlyList<SemaphoreUse> Results(NameTable names, long endNs)
    {
        foreach (var (_, wait) in _waits.All())
            AddWait(wait, endNs);
        return [.. names.OfKind(NameKind.Semaphore).Select(name => _semaphores[name.Id].Result(name))];
    }

    private void AddWait(in OpenWait wait, long endNs)
    {
        if (wait.IsOpen)
            _semaphores[wait.Subject].Waits.Add(wait, endNs);
    }

    private struct Tally
    {
        public WaitTally Waits;
        private long _acquisitions;
        private long _contended;
        private long _inUse;
        private long _mostInUse;

        public void Acquire(in TimelineEvent e)
        {
            _acquisitions++;
            if (e.Extra == 1)
                _contended++;
            _mostInUse = Math.Max(_mostInUse, ++_inUse);
        }

        public void Release() => _inUse = Math.Max(0, _inUse - 1);

        public readonly SemaphoreUse Result(TimelineName name) => new(
            name.Id,
            name.Text,
            name.Initial,
            _acquisitions,
            _contended,
            _mostInUse,
            Waits.TotalNs,
            Waits.LongestNs,
            Waits.LongestSequence);
    }
}
