using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>What each scenario promises, seen through REST alone.</summary>
public sealed class PromiseTests(SharedApplication application)
{
    private readonly RunClient _runs = application.Runs;

    [Theory]
    [InlineData("lock")]
    [InlineData("interlocked")]
    public async Task A_guarded_counter_loses_nothing(string guard)
    {
        var run = await _runs.RunAsync(Scenario.Counter, new { threads = 5, iterations = 1000, guard });
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal((5000, 5000, 0), (Figure(run, "expected"), Figure(run, "actual"), Figure(run, "lost")));
        Assert.Equal((5000, 0), (Figure(run, "controlActual"), Figure(run, "controlLost")));
        Assert.DoesNotContain(run.Findings, finding => finding.Kind.StartsWith("lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_counter_without_guard_loses_what_the_timeline_proves()
    {
        var run = await _runs.RunAsync(Scenario.Counter, new { threads = 5, iterations = 1000, guard = "none", raceWindow = "yield" });
        var lost = Figure(run, "lost");
        Assert.InRange(lost, 1, 4999);
        Assert.Equal(5000 - lost, Figure(run, "actual"));
        Assert.Equal(5000, Figure(run, "controlActual") + Figure(run, "controlLost"));
        var analysis = await _runs.JsonAsync($"/api/runs/{run.Id}/analysis");
        Assert.Equal(lost, analysis.GetProperty("variables").EnumerateArray().Single().GetProperty("lostUpdates").GetInt64());
        Assert.Contains(run.Findings, finding => finding.Kind == "lost-updates");

        // The first case, by its three events: a thread wrote what followed from its own read, over what another had written.
        var lines = await _runs.LinesAsync(run.Id);
        var first = run.Findings.First(finding => finding.Kind == "lost-update");
        var (write, read, other) = (lines[(int)first.Sequences[0]], lines[(int)first.Sequences[1]], lines[(int)first.Sequences[2]]);
        Assert.Equal(("variable-written", "variable-read", "variable-written"), (write.Kind, read.Kind, other.Kind));
        Assert.Equal((write.Thread, write.Value - 1), (read.Thread, read.Value));
        Assert.NotEqual(write.Thread, other.Thread);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task A_ring_of_threads_deadlocks_and_the_cycle_is_named_in_order(int threads)
    {
        var run = await _runs.RunAsync(Scenario.Deadlock, new { threads });
        Assert.Equal(RunStatus.Deadlocked, run.Status);
        Assert.Contains(run.Findings, finding => finding.Kind == "deadlock");
        var names = run.Result!.Value.GetProperty("cycle").EnumerateArray().Select(link => link.GetProperty("thread").GetString()!).ToList();
        Assert.Equal(threads, names.Count);

        // Each waits for the lock that the next one holds, by the timeline alone.
        var lines = await _runs.LinesAsync(run.Id);
        TimelineOfLines.Check(lines);
        Assert.Equal((1, threads), (lines.Count(line => line.Kind == "deadlock-detected"), (int)lines.Single(line => line.Kind == "deadlock-detected").Value));
        var waitsFor = lines.Where(line => line.Kind == "lock-requested").GroupBy(line => line.ThreadName).ToDictionary(g => g.Key!, g => g.Last().Subject);
        var holder = lines.Where(line => line.Kind == "lock-acquired").ToDictionary(line => line.Subject, line => line.ThreadName!);
        for (var i = 0; i < threads; i++)
            Assert.Equal(names[(i + 1) % threads], holder[waitsFor[names[i]]]);
    }

    [Theory]
    [InlineData("ordered")]
    [InlineData("try-timeout")]
    public async Task A_remedy_lets_every_thread_finish(string remedy)
    {
        var run = await _runs.RunAsync(Scenario.Deadlock, new { threads = 3, remedy, workMs = 1 });
        Assert.Equal((RunStatus.Completed, 3), (run.Status, Figure(run, "finished")));
        Assert.Empty(run.Findings);
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("threads")]
    [InlineData("async")]
    public async Task Downloads_bring_every_byte_whatever_the_strategy(string strategy)
    {
        var run = await _runs.RunAsync(Scenario.Downloads, new { files = 4, sizeKib = 33, bandwidthKibPerSecond = 4096, latencyMs = 20, strategy });
        Assert.Equal((RunStatus.Completed, 4 * 33 * 1024), (run.Status, Figure(run, "bytes")));
        var lines = await _runs.LinesAsync(run.Id);
        Assert.Equal(4, lines.Count(line => line.Kind == "io-completed" && line.Value == 33 * 1024));
        Assert.Equal(strategy == "threads" ? 5 : 1, lines.Select(line => line.Thread).Distinct().Count());
        TimelineOfLines.Check(lines);
    }

    private static int Figure(RunSnapshot run, string name) => run.Result!.Value.GetProperty(name).GetInt32();
}
