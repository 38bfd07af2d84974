namespace Playground.Server.Runs;

/// <summary>One execution of what a run is about, by the threads of one group.</summary>
public interface IRunTask
{
    /// <summary>
    /// What it tells however it ends: members of the result of a run that did not come to its end by itself. Called when the threads are gone.
    /// </summary>
    IReadOnlyDictionary<string, object?> Remains { get; }

    /// <summary>Executes it. Called once, on the run's main thread, which is a probed one.</summary>
    IRunOutcome Run();
}
