using Playground.Timelines.Log;

namespace Playground.Programs.Running;

/// <summary>Where a program stands after some steps.</summary>
public sealed record ProgramState
{
    /// <summary>Whether it can go on.</summary>
    public required ProgramStatus Status { get; init; }

    /// <summary>The schedule that was asked for.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>How many steps were taken.</summary>
    public required int Steps { get; init; }

    /// <summary>The first step that could not be taken; the state is the one before it.</summary>
    public ScheduleProblem? Problem { get; init; }

    /// <summary>The threads in the order of their creation.</summary>
    public required IReadOnlyList<SteppedThread> Threads { get; init; }

    /// <summary>The shared variables.</summary>
    public required IReadOnlyList<SteppedVariable> Variables { get; init; }

    /// <summary>What was printed.</summary>
    public required IReadOnlyList<SteppedLine> Output { get; init; }

    /// <summary>What has happened; one step takes 1 ms.</summary>
    public required TimelineLog Timeline { get; init; }
}
