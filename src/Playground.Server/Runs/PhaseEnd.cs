namespace Playground.Server.Runs;

/// <summary>How the threads of a run came to their end.</summary>
internal enum PhaseEnd
{
    /// <summary>All have ended by themselves.</summary>
    AllEnded,

    /// <summary>An exception has ended one.</summary>
    Failed,

    /// <summary>Some wait for each other in a ring.</summary>
    Deadlocked,

    /// <summary>All wait, and nobody is left who could end a wait.</summary>
    Stalled,

    /// <summary>Somebody asked the run to stop.</summary>
    Stopped,

    /// <summary>They took longer than a run may.</summary>
    TimedOut,
}
