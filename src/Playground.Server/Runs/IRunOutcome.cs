using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>What came out of a run that came to its end by itself.</summary>
public interface IRunOutcome
{
    /// <summary>Executes the same where nothing is recorded, to tell what recording changes; null where there is nothing to tell.</summary>
    /// <returns>A task for the main thread of a group of its own, which returns the outcome with what it adds.</returns>
    Func<ThreadGroup, IRunOutcome>? Control { get; }

    /// <summary>The outcome as the run shows it; called when the threads have ended.</summary>
    RunEnding ToEnding();
}
