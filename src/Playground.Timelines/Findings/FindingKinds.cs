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

    /// <summary>Everybody waits, and nobody is left who could end a wait.</summary>
    public const string Stall = "stall";

    /// <summary>Locks that were taken in orders that can end in a deadlock.</summary>
    public const string LockOrder = "lock-order";

    /// <summary>A notification that nobody heard, and a thread that has waited for it ever since.</summary>
    public const string LostWakeUp = "lost-wake-up";

    /// <summary>A thread that waited while others took the same thing again and again.</summary>
    public const string Starvation = "starvation";

    /// <summary>A lock at which nearly everybody had to wait.</summary>
    public const string Convoy = "convoy";

    /// <summary>Producers that had to wait for room in a full queue.</summary>
    public const string BackPressure = "back-pressure";

    /// <summary>Far more threads that could run than processors.</summary>
    public const string Oversubscription = "oversubscription";

    /// <summary>What a thread of the scenario noticed itself.</summary>
    public const string Observation = "observation";

    /// <summary>The timeline ends before the run does.</summary>
    public const string Truncated = "truncated";

    /// <summary>The timeline could not be analysed.</summary>
    public const string NotAnalysed = "not-analysed";

    /// <summary>The run could not be stored.</summary>
    public const string NotStored = "not-stored";

    /// <summary>Threads of the run live on, though it has ended.</summary>
    public const string ThreadsLeft = "threads-left";
}
