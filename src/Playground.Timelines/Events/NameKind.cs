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
}
