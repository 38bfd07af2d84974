using Microsoft.Extensions.Options;
using Playground.Exploration;
using Playground.Server.Explorations.Results;
using Playground.Server.Limits;

namespace Playground.Server.Explorations;

/// <summary>Takes a search to its end, on a thread of its own. Thread-safe.</summary>
internal sealed partial class SearchExecutor(
    IOptions<PlaygroundLimits> options, ProgramSearch search, ExplorationMetrics metrics, TimeProvider time, ILogger<SearchExecutor> logger)
{
    private readonly PlaygroundLimits _limits = options.Value;

    /// <summary>Executes a search. Doesn't throw.</summary>
    /// <returns>What it has found; null if something went wrong.</returns>
    public async Task<ExplorationResultView?> ExecuteAsync(SharedSearch started)
    {
        var begin = time.GetTimestamp();
        ExplorationResultView? result = null;
        try
        {
            result = await SearchThread.RunAsync(() => Search(started));
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
            DistinguishesOutput = bounds.Output,
            Budgets = _limits.ProgramBudgets,
        };
        return ExplorationResultView.Of(search(started.Plan.Program.Code, options, started.Progress, started.Stopping), _limits);
    }

    private static string NameOfEnd(ExplorationResultView? result) => result switch
    {
        null => "failed",
        { BoundedBy: { } bound } => bound.ToString().ToLowerInvariant(),
        _ => "complete",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The search of the program {Hash} failed.")]
    private partial void LogFailed(Exception exception, string hash);
}
