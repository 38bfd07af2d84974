namespace Playground.Programs.Running;

/// <summary>A thread of a program that is stepped.</summary>
public sealed record SteppedThread
{
    /// <summary>Its letter in schedules.</summary>
    public required string Letter { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it can take a step.</summary>
    public required SteppedThreadStatus Status { get; init; }

    /// <summary>The line of its next step.</summary>
    public int? Line { get; init; }

    /// <summary>The function of its next step.</summary>
    public string? Function { get; init; }

    /// <summary>Its next step in words.</summary>
    public string? Next { get; init; }

    /// <summary>The kind of its next step.</summary>
    public string? Kind { get; init; }

    /// <summary>What it waits for.</summary>
    public SteppedWait? WaitsFor { get; init; }
}
