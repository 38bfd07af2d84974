using Playground.Scenarios.Catalogue;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class CpuBoundTests
{
    /// <summary>Between 10 000 000 and 10 030 000.</summary>
    private const int Primes = 1872;

    private const int Numbers = 30_000;

    [Theory]
    [InlineData("gil", "Under the interpreter lock, 3 threads computed ")]
    [InlineData("free", "Running freely, 3 threads computed ")]
    [InlineData("processes", "Once they had started, which took ")]
    public async Task Every_mode_does_all_of_the_work_with_every_number_of_workers(string mode, string verdict)
    {
        var run = await RunAsync(mode, workers: 3, serialPercent: 10);
        var result = Assert.IsType<CpuBound.Result>(run.Result);

        Assert.Equal(Primes, result.Primes);
        Assert.Equal([Primes, Primes, Primes], result.PrimesOfRounds);
        Assert.Equal(Environment.ProcessorCount, result.Processors);
        Assert.Equal([1, 2, 3], result.Computing.Select(point => point.Workers));
        Assert.Equal([1, 2, 3], result.Waiting.Select(point => point.Workers));
        Assert.All(result.Computing.Concat(result.Waiting), point => Assert.InRange(point.WallMs, 1, RecordedRun.Patience.TotalMilliseconds));
        Assert.Equal((1, 1), (result.Computing[0].SpeedUp, result.Waiting[0].SpeedUp));
        Assert.Equal(result.Computing[0].WallMs / result.Computing[2].WallMs, result.ComputingSpeedUp);
        Assert.Equal(mode == "processes", result.StartUpMs > 0);
        Assert.StartsWith(verdict, result.ToVerdict(), StringComparison.Ordinal);
        Assert.Matches(@"computed \d+\.\d times as fast as one, and waited \d+\.\d times as fast\.$", result.ToVerdict());
        // Three times the same waits, by whomever.
        Assert.Equal(3 * 120, run.Timeline.Where(EventKind.SleepStarted).Count(e => e.Value == 2_000_000));
    }

    [Fact]
    public async Task Interpreter_lock_is_handed_over_while_threads_compute_and_given_back_round_waits()
    {
        var run = await RunAsync("gil", workers: 2, serialPercent: 0, numbers: 200_000, switchIntervalMs: 1);
        var timeline = run.Timeline;
        var gil = timeline.All(NameKind.InterpreterLock).Single();
        var firstWait = timeline.Where(EventKind.SleepStarted)[0];

        // That no two threads hold it at a time is a rule of all timelines, which every run is checked for.
        var owners = timeline.Where(EventKind.LockAcquired)
            .Where(e => e.Subject == gil.Id && e.TimeNs < firstWait.TimeNs)
            .Select(e => e.Thread)
            .ToList();
        Assert.Equal(2, owners.Distinct().Count());
        // Three portions were computed: more acquisitions than that are of a thread that had to give way and got the lock back.
        Assert.True(owners.Count > 3, "The lock was never taken from a thread that computes.");
        AssertNobodySleepsHolding(timeline, gil.Id);
    }

    [Fact]
    public async Task Free_threads_need_no_lock()
    {
        var run = await RunAsync("free", workers: 4, serialPercent: 5);

        Assert.Empty(run.Timeline.Where(EventKind.LockRequested));
        Assert.Equal(["main", "Worker-1", "Worker-2", "Worker-3", "Worker-4"], run.Timeline.All(NameKind.Thread).Select(name => name.Text));
    }

    [Fact]
    public async Task Processes_are_real_and_none_is_left()
    {
        var run = await RunAsync("processes", workers: 3, serialPercent: 10);
        var timeline = run.Timeline;

        Assert.Equal(["process-1", "process-2", "process-3"], timeline.All(NameKind.Process).Select(name => name.Text).Order());
        Assert.Equal(3, timeline.Where(EventKind.ProcessStarted).Count);
        Assert.Equal([0, 0, 0], timeline.Where(EventKind.ProcessEnded).Select(e => e.Value));
        Assert.Equal([0, 0, 0], Enumerable.Range(1, 3).Select(n => timeline.Of($"process-{n} main")[^1].Value));
        // Idle between portions: the third process has one of each kind of work, the first one has the serial parts besides.
        Assert.Single(timeline.Of("process-3 main"), e => e is { Kind: EventKind.SleepStarted, Value: 0 });
        Assert.Equal(11, timeline.Of("process-1 main").Count(e => e is { Kind: EventKind.SleepStarted, Value: 0 }));
        Assert.DoesNotContain(timeline.Of("Worker-1"), e => e.Kind == EventKind.SleepStarted);
        Assert.Equal(
            timeline.Of("Worker-1").Count(e => e.Kind == EventKind.IoStarted), timeline.Of("Worker-1").Count(e => e.Kind == EventKind.IoCompleted));
    }

    [Theory]
    [InlineData("gil")]
    [InlineData("free")]
    public async Task Workers_have_equal_shares_and_the_first_one_alone_the_serial_part(string mode)
    {
        var run = await RunAsync(mode, workers: 4, serialPercent: 50);

        int WaitsOf(int worker) => run.Timeline.Of($"Worker-{worker}").Count(e => e.Kind == EventKind.SleepStarted);
        // 60 serial waits in each round; then 60 shared by 1, 2, 3 and 4.
        Assert.Equal([(4 * 60) + 60 + 30 + 20 + 15, 30 + 20 + 15, 20 + 15, 15], Enumerable.Range(1, 4).Select(WaitsOf));
    }

    [Fact]
    public async Task Workers_wait_at_the_same_time_under_the_interpreter_lock_too()
    {
        var run = await RunAsync("gil", workers: 4, serialPercent: 0);

        int asleep = 0, most = 0;
        foreach (var e in run.Timeline.Events)
        {
            asleep += e.Kind == EventKind.SleepStarted ? 1 : e.Kind == EventKind.SleepEnded ? -1 : 0;
            most = Math.Max(most, asleep);
        }

        Assert.Equal(4, most);
    }

    [Fact]
    public async Task Chart_shows_what_was_measured_beside_what_theory_says()
    {
        var result = (CpuBound.Result)(await RunAsync("free", workers: 4, serialPercent: 50)).Result!;

        var chart = Assert.Single(result.Charts);
        Assert.Equal(["computing", "waiting"], chart.Series.Where(series => !series.IsExpected).Select(series => series.Name));
        Assert.All(chart.Series, series => Assert.Equal([1, 2, 3, 4], series.Points.Select(point => point.X)));
        Assert.Equal(result.Computing.Select(point => point.SpeedUp), chart.Series[0].Points.Select(point => point.Y));
        Assert.Equal(
            [1, Math.Min(2, Environment.ProcessorCount), Math.Min(3, Environment.ProcessorCount), Math.Min(4, Environment.ProcessorCount)],
            chart.Series[2].Points.Select(point => point.Y));
        Assert.Equal([1, 1.333, 1.5, 1.6], chart.Series[3].Points.Select(point => Math.Round(point.Y, 3)));
    }

    [Theory]
    [InlineData("gil", 16, 0)]
    [InlineData("free", 16, 100)]
    [InlineData("processes", 16, 0)]
    [InlineData("processes", 2, 100)]
    public async Task Extremes_are_counted_as_well(string mode, int workers, int serialPercent)
    {
        var run = await RunAsync(mode, workers, serialPercent, numbers: 20_000, switchIntervalMs: 1);
        var result = (CpuBound.Result)run.Result!;

        Assert.Equal(workers, result.PrimesOfRounds.Count);
        Assert.Single(result.PrimesOfRounds.Distinct());
    }

    private static void AssertNobodySleepsHolding(RecordedTimeline timeline, int gil)
    {
        var owner = 0;
        foreach (var e in timeline.Events)
        {
            if (e.Kind == EventKind.LockAcquired && e.Subject == gil)
                owner = e.Thread;
            else if (e.Kind == EventKind.LockReleased && e.Subject == gil)
                owner = 0;
            else if (e.Kind == EventKind.SleepStarted)
                Assert.NotEqual(owner, e.Thread);
        }
    }

    private static Task<ScenarioRun> RunAsync(string mode, int workers, int serialPercent, int numbers = Numbers, int switchIntervalMs = 5) =>
        ScenarioRun.OfAsync(
            new CpuBound(),
            $$"""
            { "mode": "{{mode}}", "workers": {{workers}}, "serialPercent": {{serialPercent}}, "numbers": {{numbers}},
              "switchIntervalMs": {{switchIntervalMs}} }
            """);
}
