using Playground.Scenarios.Catalogue;
using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class ReadersWriterTests
{
    private const int Runs = 100;
    private const int Readers = 5;
    private const int Reads = 50;

    [Fact]
    public async Task Without_a_guard_readers_see_halves_that_dont_belong_together()
    {
        var torn = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("none", reads: 10);
            var result = (ReadersWriter.Result)run.Result!;

            Assert.Equal(TornReads(run), result.TornReads);
            Assert.Empty(run.Timeline.Where(EventKind.LockRequested));
            Assert.Empty(run.Timeline.Where(EventKind.SharedRequested));
            if (result.TornReads == 0)
                continue;

            torn++;
            Assert.Equal($"{result.TornReads} of 50 reads saw halves that don't belong together.", result.ToVerdict());
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal((long)FindingSeverity.Problem, notice.Value);
            Assert.Matches("^The title is of edition [0-3], the text of edition [0-3][.]$", run.Timeline.Name(notice.Subject));
        }

        Assert.True(torn >= Runs * 95 / 100, $"Only in {torn} of {Runs} runs a reader saw halves that don't belong together.");
    }

    [Fact]
    public async Task Lock_lets_readers_in_one_after_the_other()
    {
        for (var i = 0; i < Runs / 10; i++)
        {
            var run = await RunAsync("lock", reads: 4);
            var result = AssertWhole(run, reads: 20);

            Assert.Equal(1, MostInside(run));
            Assert.Equal(1, result.MostReadersInside);
            Assert.Equal(23, run.Timeline.Where(EventKind.LockAcquired).Count);
        }
    }

    [Fact]
    public async Task Readers_that_go_first_are_inside_together_and_let_the_writer_starve()
    {
        var together = 0;
        var starved = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("prefer-readers", reads: 10);
            var result = AssertWhole(run, Reads);

            together += MostInside(run) > 1 ? 1 : 0;
            starved += ReadsAfterFirstWrite(run) < Readers ? 1 : 0;
            Assert.InRange(result.MostOvertakingReads, 0, Reads);
        }

        Assert.True(together >= Runs * 95 / 100, $"Only in {together} of {Runs} runs readers were inside together.");
        Assert.True(starved >= Runs * 95 / 100, $"Only in {starved} of {Runs} runs the writer waited until the readers had finished.");
    }

    [Fact]
    public async Task Writer_that_goes_first_waits_only_for_those_who_are_inside()
    {
        var together = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("prefer-writers", reads: 10);
            AssertWhole(run, Reads);

            together += MostInside(run) > 1 ? 1 : 0;
            Assert.All(Overtaking(run), reads => Assert.InRange(reads, 0, Readers));
        }

        Assert.True(together >= Runs * 95 / 100, $"Only in {together} of {Runs} runs readers were inside together.");
    }

    [Theory]
    [InlineData("prefer-readers", true)]
    [InlineData("prefer-writers", false)]
    public async Task Analysis_finds_the_starving_writer(string guard, bool starves)
    {
        var found = 0;
        for (var i = 0; i < Runs / 5; i++)
        {
            var run = await ScenarioRun.OfAsync(new ReadersWriter(), $$"""{ "guard": "{{guard}}" }""");
            found += TimelineAnalysis.Of(run.Timeline.Log).Findings
                .Count(finding => finding.Kind == FindingKinds.Starvation && finding.Threads[0] == run.Timeline.Id("Writer"));
        }

        if (starves)
            Assert.True(found >= Runs / 5 * 95 / 100, $"Only in {found} of {Runs / 5} runs the starving writer was found.");
        else
            Assert.Equal(0, found);
    }

    [Theory]
    [InlineData("""{ "readers": 1, "reads": 1, "readMs": 1, "writes": 1, "writeMs": 1, "guard": "prefer-writers" }""", 1, 1)]
    [InlineData("""{ "readers": 32, "reads": 40, "readMs": 1, "writes": 20, "writeMs": 1, "guard": "prefer-readers" }""", 1280, 20)]
    [InlineData("""{ "readers": 32, "reads": 40, "readMs": 1, "writes": 20, "writeMs": 1, "guard": "prefer-writers" }""", 1280, 20)]
    [InlineData("""{ "readers": 32, "reads": 2, "readMs": 1, "writes": 20, "writeMs": 1, "guard": "lock" }""", 64, 20)]
    public async Task Extremes_stay_whole_as_well(string parameters, int reads, int writes)
    {
        var result = AssertWhole(await ScenarioRun.OfAsync(new ReadersWriter(), parameters), reads);

        Assert.Equal(writes, result.Writes);
    }

    private static Task<ScenarioRun> RunAsync(string guard, int reads) =>
        ScenarioRun.OfAsync(new ReadersWriter(), $$"""{ "guard": "{{guard}}", "reads": {{reads}}, "readMs": 1, "writeMs": 1 }""");

    private static ReadersWriter.Result AssertWhole(ScenarioRun run, int reads)
    {
        var result = (ReadersWriter.Result)run.Result!;
        Assert.Equal(0, TornReads(run));
        Assert.Equal((reads, 0), (result.Reads, result.TornReads));
        Assert.Equal(2 * reads, run.Timeline.Where(EventKind.VariableRead).Count);
        Assert.Equal(2 * result.Writes, run.Timeline.Where(EventKind.VariableWritten).Count);
        Assert.Equal(MostInside(run), result.MostReadersInside);
        Assert.True(result.LongestWriterWaitMs >= 0);
        Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        Assert.Equal(
            $"No read saw halves that don't belong together, up to {result.MostReadersInside} of the readers were inside at once, and "
                + $"{NumberText.Of(result.MostOvertakingReads)} of {NumberText.Of(reads)} reads overtook the waiting writer.",
            result.ToVerdict());
        return result;
    }

    private static long MostInside(ScenarioRun run) => run.Timeline.Where(EventKind.VariableUpdated).Max(e => e.Value);

    /// <summary>Each read is of the title, then of the text: how often the two were not of one edition.</summary>
    private static int TornReads(ScenarioRun run) => run.Timeline.Where(EventKind.VariableRead).GroupBy(e => e.Thread)
        .Sum(own => own.Select(e => e.Value).Chunk(2).Count(pair => pair[0] != pair[1]));

    private static int ReadsAfterFirstWrite(ScenarioRun run) => run.Timeline.Events
        .SkipWhile(e => e.Thread != run.Timeline.Id("Writer") || e.Kind != EventKind.LockAcquired)
        .Count(e => e.Kind == EventKind.SharedAcquired);

    /// <summary>For each write how many reads began while the writer waited.</summary>
    private static List<int> Overtaking(ScenarioRun run)
    {
        var writer = run.Timeline.Id("Writer");
        var overtaking = new List<int>();
        var isWaiting = false;
        foreach (var e in run.Timeline.Events)
        {
            if (e.Thread == writer && e.Kind is EventKind.LockRequested or EventKind.LockAcquired)
                isWaiting = e.Kind == EventKind.LockRequested;
            if (e.Thread == writer && e.Kind == EventKind.LockRequested)
                overtaking.Add(0);
            else if (isWaiting && e.Kind == EventKind.SharedAcquired)
                overtaking[^1]++;
        }

        return overtaking;
    }
}
