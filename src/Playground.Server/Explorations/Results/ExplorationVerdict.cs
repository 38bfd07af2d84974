namespace Playground.Server.Explorations.Results;

/// <summary>How much of a program a search has seen.</summary>
public enum ExplorationVerdict
{
    /// <summary>All of it.</summary>
    Complete,

    /// <summary>A part; what it found is true, and there may be more.</summary>
    Bounded,
}
