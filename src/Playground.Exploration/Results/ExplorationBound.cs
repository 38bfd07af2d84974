namespace Playground.Exploration.Results;

/// <summary>What kept a search from seeing everything.</summary>
public enum ExplorationBound
{
    /// <summary>As many states as allowed were reached.</summary>
    States,

    /// <summary>As much memory as allowed was used.</summary>
    Memory,

    /// <summary>The time was up.</summary>
    Time,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>Some step used more instructions, memory or output than it may, or started more threads than there may be, or some way is longer than it may be.</summary>
    Budget,

    /// <summary>On some way the program did what depends on more than the order of its steps.</summary>
    Chance,
}
