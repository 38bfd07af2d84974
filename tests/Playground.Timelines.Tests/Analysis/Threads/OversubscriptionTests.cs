using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Threads;

public sealed class OversubscriptionTests
{
    private const long Ms = 1_000_000;
    private readonly Script _script = new();

    [Fact]
    public void Far_more_threads_than_processors_are_told_of()
    {
        Run(threads: 5, untilNs: 120 * Ms);

        var finding = Assert.Single(Findings(processors: 2));

        Assert.Equal("Up to 5 threads could run at once, but there are 2 processors: for 120\u202Fms they had to take turns.", finding.Sentence);
        Assert.Equal((FindingKinds.Oversubscription, FindingSeverity.Note), (finding.Kind, finding.Severity));
        Assert.Equal([4], finding.Sequences);
    }

    [Theory]
    [InlineData(4, 120, 120)]
    [InlineData(5, 99, 120)]
    [InlineData(5, 120, 241)]
    public void Twice_as_many_a_short_time_or_a_small_part_of_the_run_are_not(int threads, int forMs, int runMs)
    {
        Run(threads, forMs * Ms);

        Assert.Empty(Findings(processors: 2, endNs: runMs * Ms));
    }

    [Theory]
    [InlineData(LockRequested)]
    [InlineData(SemaphoreRequested)]
    [InlineData(SleepStarted)]
    [InlineData(IoStarted)]
    public void Threads_that_wait_sleep_or_transfer_need_no_processor(EventKind pause)
    {
        var threads = Enumerable.Range(1, 10).Select(n => _script.Thread($"Worker-{n}")).ToList();
        foreach (var thread in threads)
            _script.At(0, thread, ThreadStarted);
        foreach (var thread in threads.Skip(1))
            _script.At(1, thread, pause);

        Assert.Empty(Findings(processors: 1, endNs: 200 * Ms));
    }

    [Fact]
    public void Several_such_times_are_added_up()
    {
        Run(threads: 3, untilNs: 60 * Ms);
        var others = Enumerable.Range(1, 3).Select(n => _script.Thread($"Other-{n}")).ToList();
        foreach (var other in others)
            _script.At(60 * Ms, other, ThreadStarted);

        Assert.Equal(
            "Up to 3 threads could run at once, but there is 1 processor: for 110\u202Fms they had to take turns.",
            Assert.Single(Findings(processors: 1, endNs: 110 * Ms)).Sentence);
    }

    [Fact]
    public void There_must_be_a_processor() =>
        Assert.Throws<ArgumentOutOfRangeException>("processors", () => TimelineAnalysis.Of(_script.ToLog(), processors: 0));

    private void Run(int threads, long untilNs)
    {
        var ids = Enumerable.Range(1, threads).Select(n => _script.Thread($"Worker-{n}")).ToList();
        foreach (var id in ids)
            _script.At(0, id, ThreadStarted);
        foreach (var id in ids)
            _script.At(untilNs, id, ThreadEnded);
    }

    private IReadOnlyList<Finding> Findings(int processors, long endNs = 0) =>
        TimelineAnalysis.Of(_script.ToLog(), endNs, processors).Findings;
}
