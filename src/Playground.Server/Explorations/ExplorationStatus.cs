namespace Playground.Server.Explorations;

/// <summary>How far an exploration is, or how it ended.</summary>
public enum ExplorationStatus
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is searched.</summary>
    Running,

    /// <summary>The search came to its end, or to one of its bounds.</summary>
    Completed,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>Something went wrong on the server.</summary>
    Failed,
}
