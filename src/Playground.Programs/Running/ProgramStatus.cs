namespace Playground.Programs.Running;

/// <summary>Whether a program that is stepped can go on.</summary>
public enum ProgramStatus
{
    /// <summary>Some thread can.</summary>
    Running,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>No thread can, and some have not ended.</summary>
    Deadlocked,

    /// <summary>A budget is used up.</summary>
    Budget,
}
