using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Explorations;

/// <summary>The limits that an exploration must keep to be taken.</summary>
internal sealed class ExplorationAdmission(PlaygroundLimits limits)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Why an exploration is not taken, or null if it is.</summary>
    /// <param name="plan">The exploration.</param>
    /// <param name="queue">The searches that wait or run.</param>
    public ApiProblem? Refusal(ExplorationPlan plan, SearchQueue queue)
    {
        if (queue.All.Sum(search => search.Explorations.Count(other => other.Client == plan.Client)) >= limits.LiveExplorationsPerClient)
            return ApiProblems.TooManyExplorations(LimitNames.Of(nameof(limits.LiveExplorationsPerClient)), RetryAfter);
        if (queue.IsFullFor(plan.Client) && queue.Answering(plan) is null)
            return ApiProblems.ExplorationQueueFull(LimitNames.Of(nameof(limits.ExplorationsQueued)), RetryAfter);
        return null;
    }
}
