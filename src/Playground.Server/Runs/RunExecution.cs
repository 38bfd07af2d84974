using System.Globalization;
using System.Text.Json;
using Playground.Scenarios;
using Playground.Server.Hosting;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Threading.Threads;
using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using Playground.Timelines.Recording;

namespace Playground.Server.Runs;

/// <summary>Runs one scenario from its first thread to its last finding.</summary>
internal sealed partial class RunExecution(
    LiveRun live,
    PlaygroundLimits limits,
    OwnFiles files,
    PlaygroundMetrics metrics,
    TimeProvider time,
    ILogger<RunExecution> logger)
{
    /// <summary>A frame of a 60 Hz screen: more often nobody could see, and each batch costs every viewer a message.</summary>
    private static readonly TimeSpan PumpInterval = TimeSpan.FromMilliseconds(16);

    /// <summary>How long the timeline's end waits for threads that are just recording when it is closed.</summary>
    private static readonly TimeSpan PumpPatience = TimeSpan.FromSeconds(1);

    /// <summary>A larger ring takes more than a sentence; its finding tells it all.</summary>
    private const int LongestTellableCycle = 3;

    private readonly Run _run = live.Run;
    private ScenarioResult? _result;

    /// <summary>Runs it. Ends when the threads are gone and the timeline is complete and analysed.</summary>
    /// <returns>What is known in the end; the run itself still says "running".</returns>
    public async Task<RunSnapshot> ExecuteAsync()
    {
        var recorder = new TimelineRecorder(limits.EventsPerRun, _run.Log.Names);
        var pump = new TimelinePump(recorder, _run.Log);
        var threads = new ThreadGroup(recorder, live.Plan.Threads);
        using var pumping = new CancellationTokenSource();
        var pumped = PumpAsync(pump, pumping.Token);

        var ending = await RunThreadsAsync(threads);
        recorder.Close();
        var abandoned = await threads.StopAsync(limits.ReclaimGrace);
        if (abandoned > 0)
        {
            metrics.LeakedThreadsChanged(abandoned);
            LogAbandoned(_run.Id, abandoned);
        }

        await pumping.CancelAsync();
        await pumped;
        pump.Complete(PumpPatience);
        metrics.EventsRecorded(_run.Log.EventCount);
        return Describe(ending, pump, recorder.EndNs);
    }

    private async Task<RunEnding> RunThreadsAsync(ThreadGroup threads)
    {
        try
        {
            threads.Start("main", () => _result = live.Plan.Scenario.Run(new ScenarioContext(threads, files.Client), live.Plan.Parameters));
        }
        catch (OutOfMemoryException e)
        {
            LogFailed(e, _run.Id, "main");
            return Failed("The system gave no more threads.");
        }

        using var timeUp = new CancellationTokenSource();
        var timeout = Task.Delay(limits.RunTime, time, timeUp.Token);
        var first = await Task.WhenAny(threads.AllEnded, threads.Failed, threads.DeadlockDetected, live.StopRequested, timeout);
        if (first == threads.DeadlockDetected)
            await LetPeopleSee(timeout);
        await timeUp.CancelAsync();
        return Judge(first, threads);
    }

    private RunEnding Judge(Task first, ThreadGroup threads)
    {
        if (threads.Failed.IsCompletedSuccessfully)
        {
            var failed = threads.Failed.Result;
            LogFailed(failed.Failure!, _run.Id, failed.Name);
            return Failed($"{failed.Name} ended with an unexpected {failed.Failure!.GetType().Name}.");
        }

        if (first == threads.DeadlockDetected)
        {
            var result = new { cycle = threads.DeadlockDetected.Result };
            var verdict = result.cycle.Count > LongestTellableCycle
                ? $"Deadlock: {NumberText.Of(result.cycle.Count)} threads wait for each other in a ring."
                : null;
            return new RunEnding(RunStatus.Deadlocked, verdict, Result: JsonSerializer.SerializeToElement(result, PlaygroundJson.Options));
        }

        if (first == threads.AllEnded)
        {
            var result = JsonSerializer.SerializeToElement(_result!, _result!.GetType(), PlaygroundJson.Options);
            return new RunEnding(RunStatus.Completed, _result.ToVerdict(), Result: result);
        }

        if (first == live.StopRequested)
            return new RunEnding(RunStatus.Stopped, "The run was stopped.", live.StopRequested.Result);

        var seconds = limits.RunTime.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return new RunEnding(RunStatus.TimedOut, $"The run was ended after {seconds} s.", $"A run may take {seconds} s.");
    }

    private RunSnapshot Describe(RunEnding ending, TimelinePump pump, long endNs)
    {
        var findings = TimelineAnalysis.Of(_run.Log, endNs).Findings.ToList();
        var dropped = pump.Dropped();
        if (pump.IsTruncated)
            findings.Add(TruncationFinding.Of(_run.Log.EventCount, dropped));

        return _run.Snapshot with
        {
            Status = ending.Status,
            EndedAt = time.GetUtcNow(),
            DurationMs = endNs / 1e6,
            EventCount = _run.Log.EventCount,
            Truncated = pump.IsTruncated,
            Dropped = dropped.ToDictionary(count => count.Key.Name(), count => count.Value),
            Verdict = ending.Verdict ?? findings.FirstOrDefault()?.Sentence ?? ending.Reason,
            Reason = ending.Reason,
            Result = ending.Result,
            Findings = findings,
        };
    }

    private async Task LetPeopleSee(Task timeout)
    {
        using var enough = new CancellationTokenSource();
        await Task.WhenAny(Task.Delay(limits.DeadlockPause, time, enough.Token), live.StopRequested, timeout);
        await enough.CancelAsync();
    }

    private static async Task PumpAsync(TimelinePump pump, CancellationToken enough)
    {
        using var timer = new PeriodicTimer(PumpInterval);
        while (!enough.IsCancellationRequested)
        {
            pump.Drain();
            try
            {
                await timer.WaitForNextTickAsync(enough);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static RunEnding Failed(string reason) => new(RunStatus.Failed, "The run failed.", reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: {Thread} failed.")]
    private partial void LogFailed(Exception exception, string runId, string thread);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId}: {Count} threads could not be reclaimed and are abandoned.")]
    private partial void LogAbandoned(string runId, int count);
}
