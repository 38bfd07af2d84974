using Playground.Programs.Running;
using Playground.Server.Streaming;
using Playground.Timelines.Log;

namespace Playground.Server.Programs;

/// <summary>Where a program stands after some steps.</summary>
/// <param name="Hash">Names the text: 16 hexadecimal digits.</param>
/// <param name="Schedule">The steps that were taken, in the shortest form.</param>
/// <param name="Steps">How many they are.</param>
/// <param name="Status">"running", "ended", "deadlocked" if nobody can go on, or "budget" if the program used too much.</param>
/// <param name="Budget">What it used too much of, in a sentence.</param>
/// <param name="Problem">The first step that could not be taken, from 1; the state is the one before it.</param>
/// <param name="Threads">The threads in the order of their creation.</param>
/// <param name="Variables">The shared variables.</param>
/// <param name="Output">What was printed.</param>
/// <param name="Errors">The exceptions that nobody caught.</param>
/// <param name="Timeline">What has happened, as the hub sends it; one step takes 1 ms.</param>
internal sealed record ProgramStateView(
    string Hash,
    string Schedule,
    int Steps,
    string Status,
    string? Budget,
    ScheduleProblem? Problem,
    IReadOnlyList<ProgramThreadState> Threads,
    IReadOnlyList<ProgramVariable> Variables,
    IReadOnlyList<OutputLine> Output,
    IReadOnlyList<ProgramError> Errors,
    TimelineUpdate Timeline)
{
    /// <summary>A state as clients see it.</summary>
    public static ProgramStateView Of(ProgramState state, string hash) => new(
        hash,
        state.Schedule.ToString(),
        state.Schedule.Count,
        state.Status,
        state.Budget,
        state.Problem,
        state.Threads,
        state.Variables,
        state.Output,
        state.Errors,
        Whole(state.Timeline));

    private static TimelineUpdate Whole(TimelineLog log)
    {
        var batches = new List<byte[]>();
        var cursor = log.ReadFrom(0);
        while (cursor.TryRead(out var batch))
            batches.Add(batch.Data);
        return new TimelineUpdate(log.EventCount, batches, Run: null);
    }
}
