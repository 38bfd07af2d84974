using System.Text.Json.Serialization;
using Playground.Timelines.Findings;
using Playground.Timelines.Log;

namespace Playground.Timelines.Analysis;

/// <summary>What a timeline shows, in numbers and in sentences. Immutable.</summary>
/// <param name="DurationNs">From the start of the run to the end of the timeline.</param>
/// <param name="Threads">Time by state, in order of declaration.</param>
/// <param name="Locks">Contention, in order of declaration.</param>
/// <param name="Variables">Losses, in order of declaration.</param>
/// <param name="Findings">What is worth telling, the worst first. No part of the JSON of an analysis: findings belong to the run.</param>
public sealed record TimelineAnalysis(
    long DurationNs,
    IReadOnlyList<ThreadTimes> Threads,
    IReadOnlyList<LockContention> Locks,
    IReadOnlyList<VariableUpdates> Variables,
    [property: JsonIgnore] IReadOnlyList<Finding> Findings)
{
    /// <summary>Analyses the events that the log holds now, in one pass. The log may still grow; safe beside its writer.</summary>
    /// <param name="log">The timeline.</param>
    /// <param name="endNs">When the run ended, in ns since its start, if that was after the last event: open states last until then.</param>
    /// <exception cref="InvalidDataException">A batch of the log is damaged.</exception>
    public static TimelineAnalysis Of(TimelineLog log, long endNs = 0)
    {
        ArgumentNullException.ThrowIfNull(log);
        var times = new ThreadTimeObserver();
        var locks = new LockObserver();
        var variables = new VariableObserver();
        var deadlocks = new DeadlockObserver();
        ITimelineObserver[] observers = [times, locks, variables, deadlocks];

        var reader = new TimelineEventReader(log);
        while (reader.Next())
        {
            var events = reader.Events.Span;
            if (!events.IsEmpty)
                endNs = Math.Max(endNs, events[^1].TimeNs);
            foreach (var observer in observers)
                observer.Observe(events, reader.FirstSequence);
        }

        var findings = new List<Finding>();
        deadlocks.Results(log.Names, findings);
        return new TimelineAnalysis(
            endNs,
            times.Results(log.Names, endNs),
            locks.Results(log.Names, endNs),
            variables.Results(log.Names, findings),
            findings);
    }
}
