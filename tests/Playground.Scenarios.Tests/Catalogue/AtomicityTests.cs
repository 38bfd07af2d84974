using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class AtomicityTests
{
    private const int Runs = 100;
    private const int GuardedRuns = 20;

    [Fact]
    public async Task Without_a_guard_a_reader_meets_numbers_that_nobody_wrote()
    {
        var bad = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("{}");
            var result = (Atomicity.Result)run.Result!;
            var torn = Halves(run).Where(number => number.High != number.Low).ToList();

            Assert.Equal((100, torn.Count, 0), (result.Checked, result.Wrong, result.Failed));
            Assert.Equal(
                torn.Take(3).Select(number => $"A number was read with the halves {number.High} and {number.Low}."),
                run.Timeline.Where(EventKind.Noticed).Select(e => run.Timeline.Name(e.Subject)));
            bad += torn.Count > 0 ? 1 : 0;
            if (torn.Count > 0)
                Assert.Equal($"{torn.Count} of 100 numbers that were read were torn: halves of two different ones.", result.ToVerdict());
        }

        Assert.True(bad >= Runs * 95 / 100, $"Only {bad} of {Runs} runs had a torn number.");
    }

    [Fact]
    public async Task With_a_lock_both_halves_are_always_those_of_one_number()
    {
        for (var i = 0; i < GuardedRuns; i++)
        {
            var run = await RunAsync("""{ "guard": "lock" }""");

            Assert.All(Halves(run), number => Assert.Equal(number.High, number.Low));
            AssertWhole(run);
        }
    }

    [Fact]
    public async Task Number_that_is_replaced_as_a_whole_is_never_torn_and_takes_one_write()
    {
        for (var i = 0; i < GuardedRuns; i++)
        {
            var run = await RunAsync("""{ "guard": "thread-safe-type" }""");

            Assert.Equal(Enumerable.Range(1, 400), run.Timeline.Where(EventKind.VariableWritten).Select(e => (int)e.Value).Order());
            var place = run.Timeline.Id("current place");
            Assert.Equal(100, run.Timeline.Of("Reader").Count(e => e.Kind == EventKind.VariableRead && e.Subject == place));
            Assert.Empty(run.Timeline.Where(EventKind.LockRequested));
            AssertWhole(run);
        }
    }

    [Fact]
    public async Task Dictionary_without_a_guard_is_damaged()
    {
        var bad = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "value": "dictionary" }""");
            var result = (Atomicity.Result)run.Result!;

            Assert.Equal((400, 400 - result.Failed), (result.Checked, Added(run)));
            Assert.Equal(Math.Min(3, result.Failed), run.Timeline.Where(EventKind.Noticed).Count);
            bad += result.Wrong > 0 ? 1 : 0;
            if (result.Wrong > 0)
            {
                Assert.Equal(
                    $"{result.Wrong} of 400 entries are missing in the dictionary, and {result.Failed} additions ended with an exception.",
                    result.ToVerdict());
            }
        }

        Assert.True(bad >= Runs * 95 / 100, $"Only {bad} of {Runs} dictionaries were damaged.");
    }

    [Theory]
    [InlineData("lock", 400)]
    [InlineData("thread-safe-type", 0)]
    public async Task Dictionary_with_a_guard_has_every_entry(string guard, int locks)
    {
        for (var i = 0; i < GuardedRuns; i++)
        {
            var run = await RunAsync($$"""{ "value": "dictionary", "guard": "{{guard}}" }""");

            Assert.Equal(new Atomicity.Result(Atomicity.Value.Dictionary, 400, 0, 0), run.Result);
            Assert.Equal("All 400 entries are in the dictionary.", run.Result!.ToVerdict());
            Assert.Equal((400, locks), (Added(run), run.Timeline.Where(EventKind.LockAcquired).Count));
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        }
    }

    [Theory]
    [InlineData("wide-number", "none", 16, 200)]
    [InlineData("wide-number", "lock", 16, 200)]
    [InlineData("wide-number", "thread-safe-type", 16, 200)]
    [InlineData("dictionary", "none", 16, 200)]
    [InlineData("dictionary", "lock", 16, 200)]
    [InlineData("dictionary", "thread-safe-type", 16, 200)]
    [InlineData("wide-number", "none", 2, 10)]
    [InlineData("dictionary", "none", 2, 10)]
    public async Task Extremes_end_as_well(string value, string guard, int writers, int writes)
    {
        var run = await RunAsync($$"""{ "value": "{{value}}", "guard": "{{guard}}", "writers": {{writers}}, "writes": {{writes}} }""");
        var result = (Atomicity.Result)run.Result!;

        Assert.Equal(value == "dictionary" ? writers * writes : writes, result.Checked);
        Assert.InRange(result.Wrong, 0, guard == "none" ? result.Checked : 0);
    }

    private static void AssertWhole(ScenarioRun run)
    {
        Assert.Equal(new Atomicity.Result(Atomicity.Value.WideNumber, 100, 0, 0), run.Result);
        Assert.Equal("All 100 numbers that were read were whole.", run.Result!.ToVerdict());
        Assert.Empty(run.Timeline.Where(EventKind.Noticed));
    }

    /// <summary>What the reader read, by the timeline.</summary>
    private static List<(long High, long Low)> Halves(ScenarioRun run)
    {
        var read = run.Timeline.Of("Reader").Where(e => e.Kind == EventKind.VariableRead).ToList();
        Assert.All(read, (e, i) => Assert.Equal(run.Timeline.Id(i % 2 == 0 ? "high half" : "low half"), e.Subject));
        return [.. read.Chunk(2).Select(pair => (pair[0].Value, pair[1].Value))];
    }

    /// <summary>How many additions succeeded, by the timeline.</summary>
    private static int Added(ScenarioRun run) => run.Timeline.Where(EventKind.VariableUpdated).Count;

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new Atomicity(), parameters);
}
