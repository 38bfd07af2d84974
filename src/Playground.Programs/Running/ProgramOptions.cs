using Playground.Programs.Machine;

namespace Playground.Programs.Running;

/// <summary>How a program is run.</summary>
public sealed record ProgramOptions
{
    /// <summary>Whether an interpreter's lock lets one thread run at a time.</summary>
    public bool HasInterpreterLock { get; init; } = true;

    /// <summary>The order of the steps; null for whichever comes.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>What it may use.</summary>
    public ProgramBudgets Budgets { get; init; } = new();

    /// <summary>How long a thread runs on after another has asked for the interpreter's lock.</summary>
    public TimeSpan SwitchInterval { get; init; } = TimeSpan.FromMilliseconds(5);
}
