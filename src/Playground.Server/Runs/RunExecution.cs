using System.Globalization;
using System.Text.Json;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Threading.Processors;
using Playground.Threading.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using Playground.Timelines.Recording;

namespace Playground.Server.Runs;

/// <summary>Runs a scenario or a program from its first thread to its last finding.</summary>
internal sealed partial class RunExecution(
    LiveRun live,
    PlaygroundLimits limits,
    RunAnalysis analysis,
    AbandonedThreads abandoned,
    PlaygroundMetrics metrics,
    ProcessorShares processors,
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
    private readonly IRunWork _work = live.Plan.Work;
    private readonly ThreadPhase _phase = new(live, limits, abandoned, processors, time, logger);

    /// <summary>Runs it. Ends when the threads are gone and the timeline is complete and analysed.</summary>
    /// <returns>What is known in the end; the run itself still says "running".</returns>
    public async Task<RunSnapshot> ExecuteAsync()
    {
        var recorder = new TimelineRecorder(limits.EventsPerRun, _run.Log.Names);
        var pump = new TimelinePump(recorder, _run.Log);
        var threads = new ThreadGroup(recorder, _work.Threads);
        var task = _work.On(threads);
        using var pumping = new CancellationTokenSource();
        var pumped = PumpAsync(pump, pumping.Token);

        IRunOutcome? outcome = null;
        PhaseResult phase;
        try
        {
            phase = await _phase.RunAsync(threads, () => outcome = task.Run(), _work.StackBytes, recorder.Close, broken: pumped);
        }
        finally
        {
            await pumping.CancelAsync();
        }

        await pumped;
        pump.Complete(PumpPatience);
        metrics.EventsRecorded(_run.Log.EventCount);

        var left = phase.Abandoned;
        RunEnding ending;
        if (phase.End == PhaseEnd.AllEnded)
        {
            (var whole, var leftByControl) = await RunControlAsync(outcome!);
            ending = whole.ToEnding();
            left += leftByControl;
        }
        else
        {
            ending = Judge(phase.End, threads, task);
        }

        return Describe(ending, pump, recorder.EndNs, left);
    }

    private async Task<(IRunOutcome Outcome, int Abandoned)> RunControlAsync(IRunOutcome recorded)
    {
        if (recorded.Control is not { } control)
            return (recorded, 0);
        var outcome = recorded;
        var threads = new ThreadGroup(recorder: null, _work.Threads);
        var phase = await _phase.RunAsync(threads, () => outcome = control(threads), _work.StackBytes);
        return (outcome, phase.Abandoned);
    }

    /// <summary>The end of a run that something else than its work has ended.</summary>
    private RunEnding Judge(PhaseEnd end, ThreadGroup threads, IRunTask task)
    {
        var seconds = limits.RunTime.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return end switch
        {
            PhaseEnd.Deadlocked => Deadlocked(threads, task),
            PhaseEnd.Stalled => Stalled(threads, task),
            PhaseEnd.Stopped => new(RunStatus.Stopped, "The run was stopped.", live.StopRequested.Result, Remains(task)),
            PhaseEnd.TimedOut => new(RunStatus.TimedOut, $"The run was ended after {seconds} s.", $"A run may take {seconds} s.", Remains(task)),
            _ => new(RunStatus.Failed, "The run failed.", FailureOf(threads), Remains(task)),
        };
    }

    private static RunEnding Deadlocked(ThreadGroup threads, IRunTask task)
    {
        var cycle = threads.DeadlockDetected.Result;
        var verdict = cycle.Count > LongestTellableCycle
            ? $"Deadlock: {NumberText.Of(cycle.Count)} threads wait for each other in a ring."
            : null;
        return new RunEnding(RunStatus.Deadlocked, verdict, Result: Remains(task, KeyValuePair.Create("cycle", (object?)cycle)));
    }

    private static RunEnding Stalled(ThreadGroup threads, IRunTask task)
    {
        var waiting = threads.StallDetected.Result;
        var verdict = waiting.Count > LongestTellableCycle
            ? $"Nobody can go on: {NumberText.Of(waiting.Count)} threads wait, and none is left to end a wait."
            : null;
        return new RunEnding(RunStatus.Deadlocked, verdict, Result: Remains(task, KeyValuePair.Create("waiting", (object?)waiting)));
    }

    /// <summary>What is known, and what the task itself still tells; null for nothing.</summary>
    private static JsonElement? Remains(IRunTask task, params IEnumerable<KeyValuePair<string, object?>> known)
    {
        var members = new Dictionary<string, object?>([.. known, .. task.Remains]);
        return members.Count > 0 ? RunEnding.ToJson(members) : null;
    }

    private static string FailureOf(ThreadGroup threads) => threads.Failed.IsCompletedSuccessfully
        ? $"{threads.Failed.Result.Name} ended with an unexpected {threads.Failed.Result.Failure!.GetType().Name}."
        : "The system gave no more threads.";

    private RunSnapshot Describe(RunEnding ending, TimelinePump pump, long endNs, int left)
    {
        var found = Analyse(endNs);
        var findings = found ?? [];
        var dropped = pump.Dropped();
        if (pump.IsTruncated)
            findings = findings.With(TruncationFinding.Of(_run.Log.EventCount, dropped));
        var worst = findings is [var first, ..] ? first.Sentence : null;
        var verdict = ending.Verdict ?? worst ?? ending.Otherwise ?? RunFindings.NotAnalysed.Sentence;
        if (found is null)
            findings = findings.With(RunFindings.NotAnalysed);
        if (left > 0)
            findings = findings.With(RunFindings.ThreadsLeft(left));

        return _run.Snapshot with
        {
            Status = ending.Status,
            EndedAt = time.GetUtcNow(),
            DurationMs = endNs / 1e6,
            EventCount = _run.Log.EventCount,
            Truncated = pump.IsTruncated,
            Dropped = dropped.ToDictionary(count => count.Key.Name(), count => count.Value),
            Verdict = verdict,
            Reason = ending.Reason,
            Result = ending.Result,
            Findings = findings,
        };
    }

    /// <summary>What the timeline shows, or null if that can't be told: the run is what it is all the same.</summary>
    private IReadOnlyList<Finding>? Analyse(long endNs)
    {
        try
        {
            return analysis(_run.Log, endNs).Findings;
        }
        catch (Exception e)
        {
            LogNotAnalysed(e, _run.Id);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The timeline of run {RunId} could not be analysed.")]
    private partial void LogNotAnalysed(Exception exception, string runId);

    /// <summary>Ends when there was enough, or with an exception when the timeline can't go on.</summary>
    private static async Task PumpAsync(TimelinePump pump, CancellationToken enough)
    {
        // The first drain of a process takes long: it must not hold up the threads, whose clock is already running.
        await Task.Yield();
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
}
