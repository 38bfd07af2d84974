using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Runs;

/// <summary>The limits that a run must keep to be taken.</summary>
internal sealed class RunAdmission(PlaygroundLimits limits)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Why a run is not taken, or null if it is.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="live">All live runs.</param>
    /// <param name="queue">Those of them that have not started; some will in a moment.</param>
    public ApiProblem? Refusal(RunPlan plan, IEnumerable<LiveRun> live, RunQueue queue)
    {
        var threads = plan.Work.Threads - 1;
        if (threads > limits.ThreadsPerRun)
            return ApiProblems.TooManyThreads(threads, limits.ThreadsPerRun, LimitNames.Of(nameof(limits.ThreadsPerRun)));
        if (live.Count(other => other.Plan.Client == plan.Client) >= limits.LiveRunsPerClient)
            return ApiProblems.TooManyRuns(LimitNames.Of(nameof(limits.LiveRunsPerClient)), RetryAfter);
        if (queue.IsFullFor(plan))
            return ApiProblems.QueueFull(LimitNames.Of(nameof(limits.RunsQueued)), RetryAfter);
        return null;
    }
}
