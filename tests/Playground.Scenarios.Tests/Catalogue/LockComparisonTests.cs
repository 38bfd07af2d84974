using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class LockComparisonTests
{
    private static readonly string[] Mechanisms =
        ["Monitor", "Lock", "SpinLock", "SemaphoreSlim", "Mutex", "ReaderWriterLockSlim", "Interlocked"];

    public static TheoryData<string> Choices =>
        ["monitor", "lock", "spin-lock", "semaphore-slim", "mutex", "reader-writer-lock-slim", "interlocked"];

    [Fact]
    public async Task All_mechanisms_are_compared_and_each_keeps_the_counter_right()
    {
        var run = await RunAsync("all", "one-for-all", threads: 4);
        var result = Assert.IsType<LockComparison.Result>(run.Result);

        Assert.Equal((4, 4 * 10 * 7), (result.Threads, result.RecordedPasses));
        Assert.Equal(Mechanisms, result.Mechanisms.Select(figures => figures.Mechanism));
        Assert.All(result.Mechanisms, figures =>
        {
            Assert.Equal(figures.Sections, figures.Counted);
            Assert.Equal(figures.Sections, figures.SectionsByThread.Sum());
            Assert.Equal(4, figures.SectionsByThread.Count);
            Assert.True(figures.SectionNs > 0);
            Assert.InRange(figures.LeastSharePercent, 0, 100);
            Assert.Equal(OperatingSystem.IsLinux(), figures.ProcessorNs > 0);
        });
        Assert.Matches(
            @"^With one lock for 4 threads, \w+ took [\d\u202F]+ ns a pass and \w+ \d+\.\d times as long\.$", result.ToVerdict());
        Assert.All(result.Charts!, chart => Assert.Equal(Mechanisms, chart.Categories));
    }

    [Fact]
    public async Task Lanes_show_ten_passes_of_each_thread_under_each_mechanism_one_mechanism_after_the_other()
    {
        var timeline = (await RunAsync("all", "one-for-all", threads: 3)).Timeline;

        // That no two holds of a lock overlap is a rule of all timelines, which every run is checked for.
        Assert.Equal(Mechanisms[..^1], timeline.All(NameKind.Lock).Select(name => name.Text));
        Assert.All(
            timeline.All(NameKind.Lock), name => Assert.Equal(3 * 10, timeline.Where(EventKind.LockAcquired).Count(e => e.Subject == name.Id)));
        Assert.Equal(30, timeline.Where(EventKind.VariableUpdated).Max(e => e.Value));
        var order = timeline.Where(EventKind.LockAcquired).Select(e => timeline.Name(e.Subject)).ToList();
        Assert.Equal(Mechanisms[..^1], order.Distinct());
        Assert.Equal(order.Order(Comparer<string>.Create((a, b) => Array.IndexOf(Mechanisms, a) - Array.IndexOf(Mechanisms, b))), order);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Single_mechanism_shows_its_threads(string mechanism)
    {
        var run = await RunAsync(mechanism, "one-for-all", threads: 2);
        var result = (LockComparison.Result)run.Result!;

        var figures = Assert.Single(result.Mechanisms);
        Assert.Equal(mechanism, System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(figures.Mechanism));
        Assert.Equal(figures.Sections, figures.Counted);
        Assert.Matches($@"^With one lock for 2 threads, {figures.Mechanism} took [\d\u202F]+ ns a pass\.$", result.ToVerdict());
        Assert.Equal(["Worker-1", "Worker-2"], result.Charts![^1].Categories);
        Assert.Equal(figures.SectionsByThread.Select(passes => (double)passes), result.Charts[^1].Series[0].Points.Select(point => point.Y));
        Assert.Equal(mechanism == "interlocked" ? 0 : 20, run.Timeline.Where(EventKind.LockAcquired).Count);
    }

    [Fact]
    public async Task Nobody_waits_for_a_lock_of_ones_own()
    {
        var run = await RunAsync("all", "one-for-each", threads: 4);
        var result = (LockComparison.Result)run.Result!;

        Assert.Equal(4 * 6, run.Timeline.All(NameKind.Lock).Count());
        Assert.All(run.Timeline.Where(EventKind.LockAcquired), e => Assert.Equal(0, e.Extra));
        Assert.All(
            run.Timeline.All(NameKind.Lock),
            name => Assert.Single(run.Timeline.Where(EventKind.LockAcquired).Where(e => e.Subject == name.Id).Select(e => e.Thread).Distinct()));
        Assert.All(result.Mechanisms, figures => Assert.Equal(figures.Sections, figures.Counted));
        Assert.StartsWith("With a lock for each of 4 threads, ", result.ToVerdict(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one-for-all", 16, 0)]
    [InlineData("one-for-each", 16, 10_000)]
    [InlineData("one-for-all", 1, 10_000)]
    public async Task Extremes_are_counted_as_well(string locks, int threads, int steps)
    {
        var result = (LockComparison.Result)(await RunAsync("all", locks, threads, steps)).Result!;

        Assert.All(result.Mechanisms, figures => Assert.Equal(figures.Sections, figures.Counted));
    }

    [Fact]
    public void Result_without_the_unrecorded_run_says_what_is_on_the_lanes()
    {
        var result = new LockComparison.Result(Threads: 1, RecordedPasses: 10);

        Assert.Equal("1 thread passed the section 10 times, one after the other.", result.ToVerdict());
        Assert.Null(result.Charts);
    }

    private static Task<ScenarioRun> RunAsync(string mechanism, string locks, int threads, int steps = 20) =>
        ScenarioRun.OfAsync(
            new LockComparison(),
            $$"""{ "mechanism": "{{mechanism}}", "locks": "{{locks}}", "threads": {{threads}}, "steps": {{steps}}, "measureMs": 20 }""");
}
