using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>Whatever a scenario lets people choose, it runs, ends within the limits of a server, and says what happened.</summary>
[Collection(AloneCollection.Name)]
public sealed class CatalogueTests
{
    private const int AtOnce = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_choice_of_every_scenario_runs_to_an_end_with_a_verdict()
    {
        await using var application = Application();
        var ends = await RunAllAsync(application, entry => entry.Choices().Prepend([]));

        Assert.Empty(ends.Select(Complaint).OfType<string>());
    }

    [Fact]
    public async Task Every_number_at_its_limits_runs_to_an_end_with_a_verdict()
    {
        await using var application = Application();
        var ends = await RunAllAsync(application, entry => entry.Extremes().Prepend([]));

        Assert.Empty(ends.Select(Complaint).OfType<string>());
        // Numbers make a deadlock larger or slower; that it comes is the scenario's lesson.
        var deadlocks = ends.Where(end => end.Entry.Topic == "Deadlocks" && end.Parameters.Count == 0 && end.Run.Status == RunStatus.Deadlocked)
            .Select(end => end.Entry).ToHashSet();
        Assert.NotEmpty(deadlocks);
        Assert.All(ends.Where(end => deadlocks.Contains(end.Entry)), end => Assert.Equal(RunStatus.Deadlocked, end.Run.Status));
    }

    private static PlaygroundApplication Application() => new PlaygroundApplication().Generous()
        .WithLimit("RunTimeSeconds", 300).WithLimit("DeadlockPauseMilliseconds", 20).WithLimit("RunsAtOnce", AtOnce).Listen();

    private static async Task<IReadOnlyCollection<End>> RunAllAsync(
        PlaygroundApplication application, Func<CatalogueEntry, IEnumerable<JsonObject>> parametersOf)
    {
        var runs = application.RunClient();
        var ends = new ConcurrentBag<End>();
        var asked = (await CatalogueEntry.AllAsync(runs))
            .SelectMany(entry => parametersOf(entry).Select(parameters => (Entry: entry, Parameters: parameters)));
        await Parallel.ForEachAsync(
            asked,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation },
            async (run, _) => ends.Add(new End(run.Entry, run.Parameters, await runs.RunAsync(run.Entry.Id, run.Parameters))));
        foreach (var end in ends.OrderByDescending(end => end.Run.DurationMs).Take(10))
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end.Run.DurationMs:0} ms {end}"));
        return ends;
    }

    /// <summary>What is wrong with a run, if anything is.</summary>
    private static string? Complaint(End end)
    {
        if (end.Run.Status is not (RunStatus.Completed or RunStatus.Deadlocked))
            return $"{end} ended as {end.Run.Status}: {end.Run.Reason}";
        return end.Run.Verdict is { Length: > 10 } verdict && verdict.EndsWith('.') ? null : $"{end} has the verdict \"{end.Run.Verdict}\".";
    }

    private sealed record End(CatalogueEntry Entry, JsonObject Parameters, RunSnapshot Run)
    {
        public override string ToString() => $"{Entry.Id} {Parameters.ToJsonString()}";
    }
}
