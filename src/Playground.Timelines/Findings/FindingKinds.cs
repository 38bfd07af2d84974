namespace Playground.Timelines.Findings;

/// <summary>The kinds of findings as REST and the page know them.</summary>
public static class FindingKinds
{
    /// <summary>How many updates of a variable were lost in all.</summary>
    public const string LostUpdates = "lost-updates";

    /// <summary>One of them: who overwrote whom.</summary>
    public const string LostUpdate = "lost-update";

    /// <summary>Threads that wait for each other in a circle.</summary>
    public const string Deadlock = "deadlock";

    /// <summary>The timeline ends before the run does.</summary>
    public const string Truncated = "truncated";
}
