namespace Playground.Programs.Running;

/// <summary>A step of a schedule that could not be taken.</summary>
/// <param name="Step">Which, from 1 on.</param>
/// <param name="Message">Why, in words.</param>
public sealed record ScheduleProblem(int Step, string Message);
