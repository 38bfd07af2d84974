using Playground.Programs.Machine;
using Playground.Programs.Running;

namespace Playground.Exploration;

/// <summary>How far to search, and for what. Immutable.</summary>
public sealed record ExplorationOptions
{
    /// <summary>The most states that are kept.</summary>
    public long States { get; init; } = 5_000_000;

    /// <summary>The longest way that is followed, in steps; no more than a schedule may have.</summary>
    public int Steps { get; init; } = Schedule.MostSteps;

    /// <summary>The most bytes that the states, what leads from one to the next and what is known of steps may take.</summary>
    public long Bytes { get; init; } = 1L << 30;

    /// <summary>The longest time that the search may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many threads search together, from 1 on; that changes nothing of what they find.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How many states must wait to be looked at before several workers look ahead.</summary>
    internal int FewestStatesAhead { get; init; } = 512;

    /// <summary>Whether states are merged, where that changes nothing of the answer, that differ only in which of several threads alike is where.</summary>
    public bool MergesAlikeThreads { get; init; } = true;

    /// <summary>Whether outcomes that differ only in what was printed are different.</summary>
    public bool DistinguishesOutput { get; init; }

    /// <summary>What any one step of the program may use, and how many threads it may have.</summary>
    public ProgramBudgets Budgets { get; init; } = new();
}
