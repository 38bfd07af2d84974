using System.Runtime.ExceptionServices;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Machine;

/// <summary>Runs whole programs on threads of the system.</summary>
internal static class Executed
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Runs a program to its end. One that never ends is stopped, and fails.</summary>
    public static ProgramResult Run(string source, IProgramOutput output, ProgramOptions? options = null, TimelineRecorder? recorder = null)
    {
        using var late = new CancellationTokenSource(Longest);
        return RunUntil(source, output, options, recorder, late.Token);
    }

    /// <summary>Runs a program until it ends or is stopped.</summary>
    public static ProgramResult RunUntil(
        string source, IProgramOutput output, ProgramOptions? options, TimelineRecorder? recorder, CancellationToken stop)
    {
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        var threads = new ThreadGroup(recorder, 80);
        ProgramResult? result = null;
        Exception? failure = null;
        threads.StartMain(
            () =>
            {
                try
                {
                    result = new ProgramRun(threads, program, options ?? new ProgramOptions(), output, isRecorded: recorder is not null).Run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            ProgramRun.StackBytes);
        using (stop.Register(() => threads.StopAsync(TimeSpan.FromSeconds(30))))
            threads.AllEnded.Wait(CancellationToken.None);
        Assert.False(threads.Failed.IsCompleted || threads.DeadlockDetected.IsCompleted || threads.StallDetected.IsCompleted, "It was taken for stuck.");
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return result!;
    }
}
