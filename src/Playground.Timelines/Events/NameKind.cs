namespace Playground.Timelines.Events;

/// <summary>What a name stands for. The numbers are part of the wire format.</summary>
public enum NameKind : byte
{
    /// <summary>A thread.</summary>
    Thread = 1,

    /// <summary>A lock: one owner at a time.</summary>
    Lock = 2,

    /// <summary>A variable that several threads use.</summary>
    Variable = 3,

    /// <summary>A barrier: threads wait until all have arrived.</summary>
    Barrier = 4,

    /// <summary>A transfer of bytes, such as one download.</summary>
    Transfer = 5,

    /// <summary>A semaphore: a number of permits.</summary>
    Semaphore = 6,

    /// <summary>A signal: threads wait until it is set.</summary>
    Signal = 7,

    /// <summary>A condition: threads wait until they are notified.</summary>
    Condition = 8,

    /// <summary>A queue of items.</summary>
    Queue = 9,

    /// <summary>A lock that many may share, or one alone hold.</summary>
    ReadersWriterLock = 10,

    /// <summary>The one lock without which no thread of an interpreter may run.</summary>
    InterpreterLock = 11,

    /// <summary>A process of the operating system.</summary>
    Process = 12,

    /// <summary>A text that a thread printed or noticed.</summary>
    Text = 13,

    /// <summary>A figure that is measured now and then.</summary>
    Gauge = 14,
}
