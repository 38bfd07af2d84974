namespace Playground.Server.Runs;

/// <summary>How far a run is, or how it ended.</summary>
public enum RunStatus
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>Its threads run.</summary>
    Running,

    /// <summary>It came to its end by itself.</summary>
    Completed,

    /// <summary>It was ended because threads waited for each other in a ring.</summary>
    Deadlocked,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>It took longer than a run may.</summary>
    TimedOut,

    /// <summary>Something went wrong that is no part of the lesson.</summary>
    Failed,
}
