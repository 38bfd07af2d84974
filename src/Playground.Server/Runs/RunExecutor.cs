using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Threading.Processors;

namespace Playground.Server.Runs;

/// <summary>Takes a run to its end: executes it and stores it meanwhile.</summary>
public sealed partial class RunExecutor
{
    private readonly PlaygroundLimits _limits;
    private readonly RunAnalysis _analysis;
    private readonly AbandonedThreads _abandoned;
    private readonly PlaygroundMetrics _metrics;
    private readonly ProcessorShares _processors;
    private readonly RunPersistence _persistence;
    private readonly RunDirectory _directory;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly ILogger _logger;

    internal RunExecutor(
        IOptions<PlaygroundLimits> limits,
        RunAnalysis analysis,
        AbandonedThreads abandoned,
        PlaygroundMetrics metrics,
        ProcessorShares processors,
        RunPersistence persistence,
        RunDirectory directory,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _limits = limits.Value;
        _analysis = analysis;
        _abandoned = abandoned;
        _metrics = metrics;
        _processors = processors;
        _persistence = persistence;
        _directory = directory;
        _time = time;
        _loggers = loggers;
        _logger = loggers.CreateLogger<RunExecutor>();
    }

    /// <summary>Executes a run. Doesn't throw: what goes wrong ends the run as failed.</summary>
    /// <returns>The outcome, which is stored; the run itself doesn't show it yet.</returns>
    public Task<RunSnapshot> ExecuteAsync(LiveRun live)
    {
        ArgumentNullException.ThrowIfNull(live);
        return StoreAsync(live.Run, ExecuteOrFailAsync(live));
    }

    /// <summary>Ends a run that was stopped before it began. Doesn't throw.</summary>
    /// <returns>The outcome, which is stored; the run itself doesn't show it yet.</returns>
    public Task<RunSnapshot> EndWaitingAsync(LiveRun live)
    {
        ArgumentNullException.ThrowIfNull(live);
        return StoreAsync(live.Run, Task.FromResult(NeverStarted(live)));
    }

    private async Task<RunSnapshot> StoreAsync(Run run, Task<RunSnapshot> outcome)
    {
        var isStored = await _persistence.FollowAsync(run, outcome);
        var ended = await outcome;
        if (!isStored)
            return ended with { Findings = ended.Findings.With(RunFindings.NotStored) };
        _directory.Keep(run);
        return ended;
    }

    private async Task<RunSnapshot> ExecuteOrFailAsync(LiveRun live)
    {
        try
        {
            var execution = new RunExecution(
                live, _limits, _analysis, _abandoned, _metrics, _processors, _time, _loggers.CreateLogger<RunExecution>());
            return await execution.ExecuteAsync();
        }
        catch (Exception e)
        {
            LogBroken(e, live.Run.Id);
            return End(live.Run, RunStatus.Failed, "The run failed.", "Something went wrong on the server.");
        }
    }

    private RunSnapshot NeverStarted(LiveRun live) =>
        End(live.Run, RunStatus.Stopped, "The run was stopped before it began.", live.StopRequested.Result);

    private RunSnapshot End(Run run, RunStatus status, string verdict, string reason)
    {
        run.Log.Complete();
        return run.Snapshot with
        {
            Status = status,
            EndedAt = _time.GetUtcNow(),
            QueuePosition = null,
            EventCount = run.Log.EventCount,
            Verdict = verdict,
            Reason = reason,
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} failed on the server's side.")]
    private partial void LogBroken(Exception exception, string runId);
}
