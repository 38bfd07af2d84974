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
    /// <summary>Runs a program to its end.</summary>
    public static ProgramResult Run(
        string source,
        IProgramOutput output,
        ProgramOptions? options = null,
        TimelineRecorder? recorder = null,
        CancellationToken stop = default)
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
                    result = ProgramRun.Run(threads, program, options ?? new ProgramOptions(), output, isRecorded: recorder is not null);
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
