using Playground.Programs.Running;
using Playground.Server.Streaming;
using Playground.Timelines.Log;

namespace Playground.Server.Programs;

/// <summary>Where a program stands after some steps.</summary>
/// <param name="Hash">Names the text: 16 hexadecimal digits.</param>
/// <param name="Schedule">The schedule that was asked for, in its shortest form.</param>
/// <param name="Steps">How many of its steps were taken.</param>
/// <param name="Status">Whether the program can go on.</param>
/// <param name="Problem">The first step that could not be taken, from 1; the state is the one before it.</param>
/// <param name="Threads">The threads in the order of their creation.</param>
/// <param name="Variables">The shared variables.</param>
/// <param name="Output">What was printed.</param>
/// <param name="Timeline">What has happened, as the hub sends it; one step takes 1 ms.</param>
internal sealed record ProgramStateView(
    string Hash,
    string Schedule,
    int Steps,
    ProgramStatus Status,
    ScheduleProblem? Problem,
    IReadOnlyList<SteppedThread> Threads,
    IReadOnlyList<SteppedVariable> Variables,
    IReadOnlyList<SteppedLine> Output,
    TimelineUpdate Timeline)
{
    /// <summary>A state as clients see it.</summary>
    public static ProgramStateView Of(ProgramState state, string hash) => new(
        hash, state.Schedule.ToString(), state.Steps, state.Status, state.Problem, state.Threads, state.Variables, state.Output, Whole(state.Timeline));

    private static TimelineUpdate Whole(TimelineLog log)
    {
        var batches = new List<byte[]>();
        var cursor = log.ReadFrom(0);
        while (cursor.TryRead(out var batch))
            batches.Add(batch.Data);
        return new TimelineUpdate(log.EventCount, batches, Run: null);
    }
}
