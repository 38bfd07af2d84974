using Playground.Server.Limits;
using Playground.Server.Threads;
using Playground.Threading.Processors;
using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>Runs a group's threads until something ends them, and gets every one back.</summary>
internal sealed partial class ThreadPhase(
    LiveRun live, PlaygroundLimits limits, AbandonedThreads abandoned, ProcessorShares processors, TimeProvider time, ILogger logger)
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    /// <summary>Runs a body on the group's main thread, and whatever threads it starts.</summary>
    /// <param name="threads">The group, with no threads yet.</param>
    /// <param name="body">What the main thread does.</param>
    /// <param name="stackBytes">That thread's stack.</param>
    /// <param name="atEnd">Called when the end is decided, before threads that still live are interrupted.</param>
    /// <param name="broken">Ends when something went wrong that the threads can't know of; the phase then ends as failed.</param>
    public async Task<PhaseResult> RunAsync(ThreadGroup threads, Action body, int stackBytes, Action? atEnd = null, Task? broken = null)
    {
        PhaseEnd end;
        try
        {
            threads.StartMain(Limited(body), stackBytes);
            end = await WaitForEndAsync(threads, broken ?? Never);
        }
        catch (OutOfMemoryException e)
        {
            LogNoThread(e, live.Run.Id);
            end = PhaseEnd.Failed;
        }

        atEnd?.Invoke();
        var left = await threads.StopAsync(limits.ReclaimGrace);
        if (left > 0)
        {
            abandoned.Add(threads, left);
            LogAbandoned(live.Run.Id, left);
        }

        return new PhaseResult(end, left);
    }

    /// <summary>The main thread passes its priority, and its client's share of the processors, on to all that it starts.</summary>
    private Action Limited(Action body)
    {
        var share = processors.Of(live.Plan.Client);
        return () =>
        {
            LowPriority.Enter(limits.Niceness);
            share.Enter();
            body();
        };
    }

    private async Task<PhaseEnd> WaitForEndAsync(ThreadGroup threads, Task broken)
    {
        using var timeUp = new CancellationTokenSource();
        var timeout = Task.Delay(limits.RunTime, time, timeUp.Token);
        var first = await Task.WhenAny(
            threads.Failed, threads.AllEnded, threads.DeadlockDetected, threads.StallDetected, live.StopRequested, timeout, broken);
        if (first == threads.DeadlockDetected || first == threads.StallDetected)
            await Task.WhenAny(Task.Delay(limits.DeadlockPause, time, timeUp.Token), live.StopRequested, timeout, broken);
        await timeUp.CancelAsync();

        if (threads.Failed.IsCompletedSuccessfully)
        {
            var failed = threads.Failed.Result;
            LogFailed(failed.Failure!, live.Run.Id, failed.Name);
            return PhaseEnd.Failed;
        }

        return first == threads.DeadlockDetected ? PhaseEnd.Deadlocked
            : first == threads.StallDetected ? PhaseEnd.Stalled
            : first == threads.AllEnded ? PhaseEnd.AllEnded
            : first == live.StopRequested ? PhaseEnd.Stopped
            : first == timeout ? PhaseEnd.TimedOut
            : PhaseEnd.Failed;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: the system gave no thread.")]
    private partial void LogNoThread(Exception exception, string runId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: {Thread} failed.")]
    private partial void LogFailed(Exception exception, string runId, string thread);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: {Count} threads could not be reclaimed and are abandoned.")]
    private partial void LogAbandoned(string runId, int count);
}
