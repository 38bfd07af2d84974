using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Server.Operations;

namespace Playground.Server.Runs;

/// <summary>Takes a run from "queued" to its end: executes it, stores it meanwhile, and shows the outcome when it is stored.</summary>
public sealed partial class RunExecutor
{
    private readonly PlaygroundLimits _limits;
    private readonly OwnFiles _files;
    private readonly PlaygroundMetrics _metrics;
    private readonly RunPersistence _persistence;
    private readonly RunDirectory _directory;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly ILogger _logger;

    internal RunExecutor(
        IOptions<PlaygroundLimits> limits,
        OwnFiles files,
        PlaygroundMetrics metrics,
        RunPersistence persistence,
        RunDirectory directory,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _limits = limits.Value;
        _files = files;
        _metrics = metrics;
        _persistence = persistence;
        _directory = directory;
        _time = time;
        _loggers = loggers;
        _logger = loggers.CreateLogger<RunExecutor>();
    }

    /// <summary>Executes a run. Doesn't throw: what goes wrong ends the run as failed.</summary>
    public async Task ExecuteAsync(LiveRun live)
    {
        ArgumentNullException.ThrowIfNull(live);
        var outcome = live.StopRequested.IsCompleted ? Task.FromResult(NeverStarted(live)) : ExecuteOrFailAsync(live);
        await _persistence.FollowAsync(live.Run, outcome);
        _directory.Keep(live.Run);
        live.Run.Change(_ => outcome.Result);
    }

    private async Task<RunSnapshot> ExecuteOrFailAsync(LiveRun live)
    {
        var run = live.Run;
        run.Change(snapshot => snapshot with { Status = RunStatus.Running, StartedAt = _time.GetUtcNow(), QueuePosition = null });
        try
        {
            var execution = new RunExecution(live, _limits, _files, _metrics, _time, _loggers.CreateLogger<RunExecution>());
            return await execution.ExecuteAsync();
        }
        catch (Exception e)
        {
            LogBroken(e, run.Id);
            return End(run, RunStatus.Failed, "The run failed.", "Something went wrong on the server.");
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
