using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Machine;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Running;

/// <summary>A run as the server limits it: a program that cannot go on, or takes too long, is stopped.</summary>
internal sealed class LimitedRun
{
    // Far more than an end takes on a busy machine: who has not ended then hangs.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private LimitedRun(ProgramResult? result, string? schedule, bool isStuck, RecordedOutput output, Exception? failure)
    {
        (Result, Schedule, IsStuck, Output, Failure) = (result, schedule, isStuck, output, failure);
    }

    /// <summary>What came out; null if the program was stopped.</summary>
    public ProgramResult? Result { get; }

    /// <summary>The order of its steps, however it ended; null if that was not kept.</summary>
    public string? Schedule { get; }

    /// <summary>Whether threads waited for each other, or all for nobody.</summary>
    public bool IsStuck { get; }

    /// <summary>What it printed.</summary>
    public RecordedOutput Output { get; }

    /// <summary>What ended a thread other than a stop; null if all is well.</summary>
    public Exception? Failure { get; }

    /// <summary>Runs a program and stops it when nobody can go on, or when its time is up. All its threads have ended then.</summary>
    public static LimitedRun Of(string source, ProgramOptions options, TimeSpan longest, bool isRecorded = false) =>
        Of(CompiledProgram.Compile(ProgramText.Parse(source), source), options, longest, isRecorded);

    /// <summary>As the other, with a program that is compiled already.</summary>
    public static LimitedRun Of(CompiledProgram program, ProgramOptions options, TimeSpan longest, bool isRecorded = false)
    {
        var threads = new ThreadGroup(isRecorded ? new TimelineRecorder(1_000_000) : null, options.Budgets.Threads + 16);
        var output = new RecordedOutput();
        ProgramResult? result = null;
        var run = new ProgramRun(threads, program, options, output, isRecorded);
        var main = threads.StartMain(() => result = run.Run(), ProgramRun.StackBytes);
        using var time = new CancellationTokenSource();
        Task.WaitAny(threads.AllEnded, threads.DeadlockDetected, threads.StallDetected, Task.Delay(longest, time.Token));
        time.Cancel();
        var left = threads.StopAsync(Hang).GetAwaiter().GetResult();
        Assert.Equal(0, left);
        Assert.True(threads.AllEnded.IsCompleted);
        var failed = threads.Failed.IsCompleted ? threads.Failed.Result : main;
        var isStuck = threads.DeadlockDetected.IsCompleted || threads.StallDetected.IsCompleted;
        return new LimitedRun(result, run.Schedule, isStuck, output, failed.Failure);
    }
}
