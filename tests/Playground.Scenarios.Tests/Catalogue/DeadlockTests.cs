using Playground.Scenarios.Catalogue;
using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class DeadlockTests
{
    private const int Runs = 100;

    [Theory]
    [InlineData(2, Runs)]
    [InlineData(8, Runs)]
    [InlineData(32, 10)]
    public async Task Without_a_remedy_every_run_ends_in_a_ring_of_all_workers(int threads, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var run = await RunAsync(threads, "none");

            Assert.Null(run.Result);
            AssertRing(run, threads);
            var finding = TimelineAnalysis.Of(run.Timeline.Log).Findings[0];
            Assert.Equal(FindingKinds.Deadlock, finding.Kind);
            Assert.Equal(run.Deadlock!.Select(link => link.Thread), finding.Threads.Select(run.Timeline.Name));
            Assert.Equal(run.Deadlock!.Select(link => link.WaitsFor), finding.Subjects.Select(run.Timeline.Name));
        }
    }

    [Theory]
    [InlineData("ordered", 2, Runs)]
    [InlineData("ordered", 8, Runs)]
    [InlineData("ordered", 32, 10)]
    [InlineData("try-timeout", 2, Runs)]
    [InlineData("try-timeout", 8, Runs)]
    [InlineData("try-timeout", 32, 2)]
    public async Task With_a_remedy_every_run_completes(string remedy, int threads, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var run = await RunAsync(threads, remedy);
            var result = Assert.IsType<Deadlock.Result>(run.Result);

            Assert.Null(run.Deadlock);
            Assert.Equal(threads, result.Finished);
            Assert.Equal(run.Timeline.Where(EventKind.LockTimedOut).Count, result.Retries);
            Assert.StartsWith($"All {threads} threads got both of their locks", result.ToVerdict(), StringComparison.Ordinal);
            Assert.Empty(TimelineAnalysis.Of(run.Timeline.Log).Findings);
        }
    }

    [Fact]
    public async Task Work_is_as_long_as_asked()
    {
        var run = await ScenarioRun.OfAsync(new Deadlock(), """{ "threads": 2, "remedy": "ordered", "workMs": 30 }""");

        Assert.Equal([30_000_000, 30_000_000], run.Timeline.Where(EventKind.SleepStarted).Select(e => e.Value));
    }

    private static Task<ScenarioRun> RunAsync(int threads, string remedy) =>
        ScenarioRun.OfAsync(new Deadlock(), $$"""{ "threads": {{threads}}, "remedy": "{{remedy}}", "workMs": 0 }""");

    private static void AssertRing(ScenarioRun run, int threads)
    {
        var ring = run.Deadlock!;
        Assert.Equal(threads, ring.Count);
        Assert.Equal(threads, ring.Select(link => link.Thread).Distinct().Count());
        for (var i = 0; i < threads; i++)
        {
            var next = ring[(i + 1) % threads].Thread;
            Assert.Equal(next, ring[i].HeldBy);
            Assert.Equal(next.Replace("Worker", "lock", StringComparison.Ordinal), ring[i].WaitsFor);
        }
    }
}
