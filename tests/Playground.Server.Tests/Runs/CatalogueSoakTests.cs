using System.Globalization;
using System.Net;
using Playground.Server.Runs;
using Playground.Timelines.Findings;

namespace Playground.Server.Tests.Runs;

/// <summary>
/// The whole catalogue again and again fails never and leaves nothing behind: no thread, no process, no memory. <c>tests/soak.sh</c> does
/// it for longer.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class CatalogueSoakTests
{
    /// <summary>Pools and caches fill by and by; what a run holds would be more than this after a few rounds.</summary>
    private const long BytesOfNoise = 32 * 1024 * 1024;

    private static readonly int Rounds =
        int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SOAK_ROUNDS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_whole_catalogue_over_and_over_leaves_nothing_behind()
    {
        var processes = ChildProcesses.Count();
        await using var application = new PlaygroundApplication().Generous().WithLimit("DeadlockPauseMilliseconds", 20).Listen();
        using var leaked = new MetricSum(application, "playground.threads.leaked");
        using var live = new MetricSum(application, "playground.threads.live");
        var runs = application.RunClient();
        var names = new HashSet<string>();
        // The first round loads and compiles whatever there is.
        await RunAllAsync(runs, names);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 1; round <= Rounds; round++)
        {
            await RunAllAsync(runs, names);
            var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
            TestContext.Current.TestOutputHelper?.WriteLine($"Round {round}: {NumberText.Of(grown / 1024)} KiB more");
            Assert.Equal((0, 0), (leaked.Value, live.Value));
            await ProcessThreads.UntilNoneAsync(names);
            await ChildProcesses.UntilAsync(processes);
            Assert.True(grown < BytesOfNoise, $"After {round} rounds {grown} bytes are held that were not there before.");
        }
    }

    private static async Task RunAllAsync(RunClient runs, HashSet<string> names)
    {
        var entries = await CatalogueEntry.AllAsync(runs);
        var ends = await Task.WhenAll(entries.Select(entry => runs.RunAsync(entry.Id)));
        foreach (var run in ends)
        {
            Assert.True(run.Status is RunStatus.Completed or RunStatus.Deadlocked, $"{run.Scenario} ended as {run.Status}: {run.Reason}");
            var analysis = await runs.JsonAsync($"/api/runs/{run.Id}/analysis");
            names.UnionWith(analysis.GetProperty("threads").EnumerateArray().Select(thread => thread.GetProperty("name").GetString()!));
            // What the server keeps of an ended run on purpose is no leak.
            using var deleted = await runs.Http.DeleteAsync($"/api/runs/{run.Id}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        }
    }
}
