using System.Text.Json.Serialization;
using Playground.Timelines.Findings;
using Playground.Timelines.Log;

namespace Playground.Timelines.Analysis;

/// <summary>What a timeline shows, in numbers and in sentences. Immutable.</summary>
/// <param name="DurationNs">From the start of the run to the end of the timeline.</param>
/// <param name="Threads">Time by state, in order of declaration.</param>
/// <param name="Locks">Contention, in order of declaration.</param>
/// <param name="Semaphores">Use, in order of declaration.</param>
/// <param name="Queues">Use, in order of declaration.</param>
/// <param name="Variables">Losses, in order of declaration.</param>
/// <param name="Findings">What is worth telling, the worst first. No part of the JSON of an analysis: findings belong to the run.</param>
public sealed record TimelineAnalysis(
    long DurationNs,
    IReadOnlyList<ThreadTimes> Threads,
    IReadOnlyList<LockContention> Locks,
    IReadOnlyList<SemaphoreUse> Semaphores,
    IReadOnlyList<QueueUse> Queues,
    IReadOnlyList<VariableUpdates> Variables,
    [property: JsonIgnore] IReadOnlyList<Finding> Findings)
{
    /// <summary>Analyses the events that the log holds now, in one pass. The log may still grow; safe beside its writer.</summary>
    /// <param name="log">The timeline.</param>
    /// <param name="endNs">When the run ended, in ns since its start, if that was after the last event: open states last until then.</param>
    /// <param name="processors">How many threads could run at once where it was recorded; by default as many as here.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one processor.</exception>
    /// <exception cref="InvalidDataException">A batch of the log is damaged.</exception>
    public static TimelineAnalysis Of(TimelineLog log, long endNs = 0, int? processors = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        var count = processors ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(processors));

        var observers = new TimelineObservers(log.Names, count);
        var reader = new TimelineEventReader(log);
        while (reader.Next())
        {
            var events = reader.Events.Span;
            if (!events.IsEmpty)
                endNs = Math.Max(endNs, events[^1].TimeNs);
            observers.Observe(events, reader.FirstSequence);
        }

        return observers.Results(endNs);
    }
}
