using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>What a run executes: a scenario with its parameters, or a program. Immutable.</summary>
public interface IRunWork
{
    /// <summary>The most threads it has at a time, the main one included.</summary>
    int Threads { get; }

    /// <summary>The most processes it has at a time, besides the server's.</summary>
    int Processes { get; }

    /// <summary>The stack of its main thread, in bytes.</summary>
    int StackBytes { get; }

    /// <summary>Says in a new run what it is that runs.</summary>
    RunSnapshot Describe(RunSnapshot run);

    /// <summary>An execution of it that has not begun.</summary>
    /// <param name="threads">The threads, none of which has been started.</param>
    IRunTask On(ThreadGroup threads);
}
