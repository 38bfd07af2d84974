using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>One question that the analysis asks of a timeline, answered while its events pass by once.</summary>
internal interface ITimelineObserver
{
    /// <summary>What it is interested in: events among which there is none of these kinds are not shown to it.</summary>
    KindSet Kinds { get; }

    /// <summary>The next events in order.</summary>
    /// <param name="events">The events.</param>
    /// <param name="firstSequence">Sequence number of the first; the others follow without gaps.</param>
    void Observe(ReadOnlySpan<TimelineEvent> events, long firstSequence);
}
