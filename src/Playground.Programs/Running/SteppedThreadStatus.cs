namespace Playground.Programs.Running;

/// <summary>Whether a thread can take a step.</summary>
public enum SteppedThreadStatus
{
    /// <summary>It can.</summary>
    Ready,

    /// <summary>It waits.</summary>
    Blocked,

    /// <summary>It has ended.</summary>
    Ended,
}
