using System.Runtime.InteropServices;

namespace Playground.Timelines.Events;

/// <summary>One thing that one thread did: a blittable record of 32 bytes, two to a cache line.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
public readonly record struct TimelineEvent
{
    // As wide as the room that is left: a record without gaps is written without being cleared first.
    [FieldOffset(28)]
    private readonly int _kind;

    /// <summary>Makes an event.</summary>
    public TimelineEvent(long timeNs, int thread, EventKind kind, int subject = 0, long value = 0, int extra = 0)
    {
        TimeNs = timeNs;
        Value = value;
        Thread = thread;
        Subject = subject;
        Extra = extra;
        _kind = (int)kind;
    }

    /// <summary>Nanoseconds since the run began.</summary>
    [field: FieldOffset(0)]
    public long TimeNs { get; }

    /// <summary>A number whose meaning depends on the kind.</summary>
    [field: FieldOffset(8)]
    public long Value { get; }

    /// <summary>The id of the thread, as in the names table.</summary>
    [field: FieldOffset(16)]
    public int Thread { get; }

    /// <summary>The id of the lock, variable or thread that it was done to; 0 for none.</summary>
    [field: FieldOffset(20)]
    public int Subject { get; }

    /// <summary>A second, rarely used number.</summary>
    [field: FieldOffset(24)]
    public int Extra { get; }

    /// <summary>What was done.</summary>
    public EventKind Kind => (EventKind)_kind;
}
