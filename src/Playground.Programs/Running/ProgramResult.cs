namespace Playground.Programs.Running;

/// <summary>What came out of a program.</summary>
public sealed record ProgramResult
{
    /// <summary>As CPython's process would end with.</summary>
    public int ExitCode { get; init; }

    /// <summary>The budget that was used up, in a sentence.</summary>
    public string? Budget { get; init; }

    /// <summary>The schedule that was taken; null if it is too long.</summary>
    public string? Schedule { get; init; }

    /// <summary>The first step of the given schedule that could not be taken.</summary>
    public ScheduleProblem? ScheduleProblem { get; init; }

    /// <summary>The shared variables in the end.</summary>
    public IReadOnlyList<ProgramVariable> Variables { get; init; } = [];

    /// <summary>Exceptions that nobody caught.</summary>
    public IReadOnlyList<ProgramError> Errors { get; init; } = [];
}
