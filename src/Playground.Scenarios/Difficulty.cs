namespace Playground.Scenarios;

/// <summary>How much a lesson asks of a student.</summary>
public enum Difficulty
{
    /// <summary>Nothing needs to be known before.</summary>
    Easy,

    /// <summary>The easy lessons of its topic are known.</summary>
    Medium,

    /// <summary>Takes some thought even then.</summary>
    Hard,
}
