using Playground.Timelines.Events;

namespace Playground.Timelines.Log;

/// <summary>An event with its place in the timeline.</summary>
/// <param name="Sequence">Its sequence number: 0, 1, 2 …</param>
/// <param name="Event">What happened.</param>
public readonly record struct SequencedEvent(long Sequence, TimelineEvent Event);
