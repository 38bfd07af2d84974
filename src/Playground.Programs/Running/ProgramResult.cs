namespace Playground.Programs.Running;

/// <summary>What came out of a run of a program.</summary>
public sealed record ProgramResult
{
    /// <summary>As CPython's process would end with: 0 without an error in the main thread.</summary>
    public required int ExitCode { get; init; }

    /// <summary>What the program used too much of, in a sentence; null for nothing.</summary>
    public string? Budget { get; init; }

    /// <summary>The order in which steps were taken; null if there were too many to keep.</summary>
    public string? Schedule { get; init; }

    /// <summary>The first step of the given schedule that could not be taken; null if all could.</summary>
    public ScheduleProblem? ScheduleProblem { get; init; }

    /// <summary>The global variables in the end, other than functions, classes and modules.</summary>
    public required IReadOnlyList<ProgramVariable> Variables { get; init; }

    /// <summary>The exceptions that nobody caught.</summary>
    public required IReadOnlyList<ProgramError> Errors { get; init; }
}
