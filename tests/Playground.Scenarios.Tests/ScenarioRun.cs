using System.Text.Json;
using Playground.Testing;
using Playground.Threading.Deadlocks;
using Playground.Threading.Threads;

namespace Playground.Scenarios.Tests;

/// <summary>What came of one scenario, run as the server runs it: with no more threads than it says it needs.</summary>
/// <param name="Result">With what the control run adds; null if it ended in a deadlock.</param>
/// <param name="Deadlock">The ring, if there was one.</param>
/// <param name="Stall">The threads that could not go on, if nobody could.</param>
/// <param name="Timeline">All that happened.</param>
internal sealed record ScenarioRun(
    ScenarioResult? Result, IReadOnlyList<DeadlockLink>? Deadlock, IReadOnlyList<DeadlockLink>? Stall, RecordedTimeline Timeline)
{
    private static readonly HttpClient NoFiles = new();

    public static async Task<ScenarioRun> OfAsync(IScenario scenario, string parameters, HttpClient? files = null)
    {
        var bound = scenario.Parameters.Bind(JsonElement.Parse(parameters), out var errors);
        Assert.Empty(errors);
        await using var run = new RecordedRun(scenario.ThreadsNeeded(bound));
        ScenarioResult? result = null;
        run.Threads.StartMain(() => result = scenario.Run(new ScenarioContext(run.Threads, files ?? NoFiles), bound));
        await Task.WhenAny(run.Threads.AllEnded, run.Threads.Failed, run.Threads.DeadlockDetected, run.Threads.StallDetected)
            .WaitAsync(RecordedRun.Patience);
        if (run.Threads.Failed.IsCompleted)
            throw new InvalidOperationException("A thread has failed.", (await run.Threads.Failed).Failure);

        var deadlock = run.Threads.DeadlockDetected.IsCompleted ? await run.Threads.DeadlockDetected : null;
        var stall = run.Threads.StallDetected.IsCompleted ? await run.Threads.StallDetected : null;
        var timeline = await run.EndAsync();
        Assert.Equal(0, run.Abandoned);
        TimelineRules.Check(timeline);
        if (result is not null)
            result = await RunControlAsync(scenario, bound, result);
        return new ScenarioRun(result, deadlock, stall, timeline);
    }

    private static async Task<ScenarioResult> RunControlAsync(IScenario scenario, object parameters, ScenarioResult recorded)
    {
        var threads = new ThreadGroup(recorder: null, scenario.ThreadsNeeded(parameters));
        ScenarioResult? result = null;
        threads.StartMain(() => result = scenario.RunControl(new ScenarioContext(threads, NoFiles), parameters, recorded));
        await Task.WhenAny(threads.AllEnded, threads.Failed).WaitAsync(RecordedRun.Patience);
        if (threads.Failed.IsCompleted)
            throw new InvalidOperationException("A thread has failed.", (await threads.Failed).Failure);
        return result!;
    }
}
