using Playground.Timelines.Log;

namespace Playground.Programs.Running;

/// <summary>A program after some steps.</summary>
/// <param name="Schedule">The steps that were taken.</param>
/// <param name="Status">"running", "ended", "deadlocked" if nobody can go on, or "budget" if the program used too much.</param>
/// <param name="Budget">What it used too much of, in a sentence; null for nothing.</param>
/// <param name="Problem">The first step that could not be taken; null if all could.</param>
/// <param name="Threads">The threads in the order of their letters.</param>
/// <param name="Variables">The global variables, other than functions, classes and modules.</param>
/// <param name="Output">What was printed.</param>
/// <param name="Errors">The exceptions that nobody caught.</param>
/// <param name="Timeline">What the threads have done; complete.</param>
public sealed record ProgramState(
    Schedule Schedule,
    string Status,
    string? Budget,
    ScheduleProblem? Problem,
    IReadOnlyList<ProgramThreadState> Threads,
    IReadOnlyList<ProgramVariable> Variables,
    IReadOnlyList<OutputLine> Output,
    IReadOnlyList<ProgramError> Errors,
    TimelineLog Timeline);
