using Playground.Timelines.Events;

namespace Playground.Timelines.Recording;

/// <summary>A link in a thread's chain of event buffers.</summary>
internal sealed class EventChunk
{
    /// <summary>8 KiB of events: rarely a new link, little waste for a thread that does little.</summary>
    public const int Size = 256;

    public readonly TimelineEvent[] Events = new TimelineEvent[Size];

    /// <summary>Written by the recording thread before it publishes the first event in it.</summary>
    public EventChunk? Next;
}
