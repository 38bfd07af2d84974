using Microsoft.Extensions.Options;
using Playground.Exploration;
using Playground.Exploration.Results;
using Playground.Server.Explorations.Results;
using Playground.Server.Limits;
using Playground.Server.Threads;
using Playground.Threading.Processors;

namespace Playground.Server.Explorations;

/// <summary>Takes a search to its end, on a thread of its own. Thread-safe.</summary>
internal sealed partial class SearchExecutor(
    IOptions<PlaygroundLimits> options,
    ProgramSearch search,
    ProcessorShares processors,
    ExplorationMetrics metrics,
    TimeProvider time,
    ILogger<SearchExecutor> logger)
{
    /// <summary>
    /// A search looks at the time between two steps. One step of a program can take longer than all the time there is, and is interrupted.
    /// </summary>
    private const double Patience = 1.05;

    private readonly PlaygroundLimits _limits = options.Value;

    /// <summary>Executes a search. Doesn't throw.</summary>
    /// <returns>What it has found; null if something went wrong.</returns>
    public async Task<ExplorationResultView?> ExecuteAsync(SharedSearch started)
    {
        var begin = time.GetTimestamp();
        ExplorationResultView? result = null;
        try
        {
            result = await OwnThread.RunAsync("Exploration", _limits.Niceness, processors.Of(started.Plan.Client), () => Search(started));
        }
        catch (Exception exception)
        {
            LogFailed(exception, started.Plan.Program.Hash);
        }

        metrics.Ended(NameOfEnd(result), result?.States ?? 0, time.GetElapsedTime(begin));
        return result;
    }

    private ExplorationResultView Search(SharedSearch started)
    {
        var bounds = started.Plan.Bounds;
        var options = new ExplorationOptions
        {
            States = bounds.States,
            Bytes = _limits.ExplorationBytes,
            Time = TimeSpan.FromSeconds(bounds.Seconds),
            Workers = _limits.ExplorationWorkers,
            DistinguishesOutput = bounds.Output,
            Budgets = _limits.ProgramBudgets,
        };
        using var timeUp = new CancellationTokenSource(options.Time * Patience, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(started.Stopping, timeUp.Token);
        var begin = time.GetTimestamp();
        try
        {
            var result = ExplorationResultView.Of(search(started.Plan.Program.Code, options, started.Progress, ending.Token), _limits);
            return result.BoundedBy == ExplorationBound.Stopped ? result with { BoundedBy = WhatEnded(started) } : result;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ExplorationResultView.Nothing(WhatEnded(started), started.Progress.Latest, time.GetElapsedTime(begin));
        }
    }

    private static ExplorationBound WhatEnded(SharedSearch search) =>
        search.Stopping.IsCancellationRequested ? ExplorationBound.Stopped : ExplorationBound.Time;

    private static string NameOfEnd(ExplorationResultView? result) => result switch
    {
        null => "failed",
        { BoundedBy: { } bound } => bound.ToString().ToLowerInvariant(),
        _ => "complete",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The search of the program {Hash} failed.")]
    private partial void LogFailed(Exception exception, string hash);
}
