namespace Playground.Programs.Running;

/// <summary>A step that could not be taken.</summary>
/// <param name="Step">Which one, from 1.</param>
/// <param name="Message">Why.</param>
public sealed record ScheduleProblem(int Step, string Message);
