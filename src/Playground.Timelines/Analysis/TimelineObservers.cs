using Playground.Timelines.Analysis.Conditions;
using Playground.Timelines.Analysis.Contention;
using Playground.Timelines.Analysis.LockOrders;
using Playground.Timelines.Analysis.Queues;
using Playground.Timelines.Analysis.Stalls;
using Playground.Timelines.Analysis.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>All questions that the analysis asks. Each is shown only the batches in which there is something for it.</summary>
internal sealed class TimelineObservers
{
    private readonly NameTable _names;
    private readonly ThreadTimeObserver _times;
    private readonly LockObserver _locks = new();
    private readonly SemaphoreObserver _semaphores = new();
    private readonly QueueObserver _queues;
    private readonly VariableObserver _variables = new();
    private readonly DeadlockObserver _deadlocks = new();
    private readonly StallObserver _stalls;
    private readonly LostWakeUpObserver _wakeUps = new();
    private readonly LockOrderObserver _orders;
    private readonly StarvationObserver _starvation = new();
    private readonly OversubscriptionObserver _oversubscription;
    private readonly ObservationObserver _observations = new();
    private readonly ITimelineObserver[] _all;

    /// <param name="names">The names of the timeline.</param>
    /// <param name="processors">How many threads can run at once.</param>
    public TimelineObservers(NameTable names, int processors)
    {
        _names = names;
        _times = new ThreadTimeObserver(names);
        _queues = new QueueObserver(names);
        _stalls = new StallObserver(names);
        _orders = new LockOrderObserver(names);
        _oversubscription = new OversubscriptionObserver(processors);
        _all =
        [
            _times, _locks, _semaphores, _queues, _variables, _deadlocks, _stalls, _wakeUps, _orders, _starvation, _oversubscription,
            _observations,
        ];
    }

    /// <summary>The next events in order.</summary>
    public void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence)
    {
        var kinds = KindSet.In(events);
        foreach (var observer in _all)
        {
            if (observer.Kinds.Overlaps(kinds))
                observer.Observe(events, firstSequence);
        }
    }

    /// <summary>What they have found; once.</summary>
    /// <param name="endNs">Open states last until then.</param>
    public TimelineAnalysis Results(long endNs)
    {
        var findings = new List<Finding>();
        _deadlocks.Results(_names, findings);
        _stalls.Results(findings);
        _wakeUps.Results(_names, findings);
        var variables = _variables.Results(_names, findings);
        _orders.Results(findings);
        _starvation.Results(_names, endNs, findings);
        _oversubscription.Results(endNs, findings);
        var locks = _locks.Results(_names, endNs, findings);
        var queues = _queues.Results(endNs, findings);
        _observations.Results(_names, findings);
        return new TimelineAnalysis(
            endNs,
            _times.Results(endNs),
            locks,
            _semaphores.Results(_names, endNs),
            queues,
            variables,
            [.. findings.OrderByDescending(finding => finding.Severity)]);
    }
}
