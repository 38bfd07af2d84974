using Playground.Programs.Machine;

namespace Playground.Programs.Running;

/// <summary>How a program is to be run. Immutable.</summary>
public sealed record ProgramOptions
{
    /// <summary>Whether threads take turns under an interpreter lock, as in CPython.</summary>
    public bool HasInterpreterLock { get; init; } = true;

    /// <summary>The order of steps that is enforced; null to let them run.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>What the program may use.</summary>
    public ProgramBudgets Budgets { get; init; } = new();

    /// <summary>How long a thread keeps the interpreter lock after another has asked for it: 5 ms, as in CPython.</summary>
    public TimeSpan SwitchInterval { get; init; } = TimeSpan.FromMilliseconds(5);
}
