using System.Globalization;
using Playground.Scenarios.Catalogue;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class ThreadArgumentsTests
{
    private const int Runs = 100;

    [Fact]
    public async Task By_default_all_threads_see_the_value_at_which_the_loop_stopped()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("{}");
            var result = Assert.IsType<ThreadArguments.Result>(run.Result);

            Assert.Equal([6, 6, 6, 6, 6], result.Visited);
            Assert.Equal(5, result.Unserved);
            Assert.Equal("5 of 5 tables got no waiter: all waiters went to table 6.", result.ToVerdict());
            Assert.Equal(
                [("Waiter-1", 6), ("Waiter-2", 6), ("Waiter-3", 6), ("Waiter-4", 6), ("Waiter-5", 6)], Printed(run.Timeline));
            AssertAllLookedAfterTheLoop(run.Timeline);
            Assert.Equal(
                "Each waiter was to serve one of the tables 1 to 5, but all waiters went to table 6.",
                run.Timeline.Name(run.Timeline.Where(EventKind.Noticed).Single().Subject));
        }
    }

    [Theory]
    [InlineData("copy", "gate")]
    [InlineData("copy", "none")]
    [InlineData("positional", "gate")]
    [InlineData("positional", "none")]
    [InlineData("named", "gate")]
    [InlineData("named", "none")]
    public async Task Thread_with_a_value_of_its_own_always_gets_the_right_one(string passing, string window)
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync($$"""{ "passing": "{{passing}}", "raceWindow": "{{window}}" }""");
            var result = (ThreadArguments.Result)run.Result!;

            Assert.Equal([1, 2, 3, 4, 5], result.Visited);
            Assert.Equal("All 5 tables were served, since each waiter had a number of its own.", result.ToVerdict());
            Assert.Equal(
                [("Waiter-1", 1), ("Waiter-2", 2), ("Waiter-3", 3), ("Waiter-4", 4), ("Waiter-5", 5)], Printed(run.Timeline));
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        }
    }

    [Fact]
    public async Task Without_a_gate_a_thread_sees_how_far_the_loop_has_come()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("""{ "raceWindow": "none" }""");
            var result = (ThreadArguments.Result)run.Result!;

            var printed = Printed(run.Timeline);
            Assert.All(printed, waiter => Assert.InRange(waiter.Table, Number(waiter.Thread), 6));
            Assert.Equal(result.Visited, printed.Select(waiter => waiter.Table).Order());
            Assert.Equal(5 - printed.Select(waiter => waiter.Table).Distinct().Count(table => table <= 5), result.Unserved);
            Assert.Equal(result.Unserved > 0, run.Timeline.Where(EventKind.Noticed).Count == 1);
        }
    }

    [Theory]
    [InlineData(2, "captured", 2)]
    [InlineData(32, "captured", 32)]
    [InlineData(2, "positional", 0)]
    [InlineData(32, "named", 0)]
    public async Task Few_and_many_threads_behave_alike(int tables, string passing, int unserved)
    {
        var run = await RunAsync($$"""{ "tables": {{tables}}, "passing": "{{passing}}" }""");

        Assert.Equal(unserved, ((ThreadArguments.Result)run.Result!).Unserved);
        Assert.Equal(tables + 1, run.Timeline.All(NameKind.Thread).Count());
        Assert.All(Printed(run.Timeline), waiter => Assert.Equal(unserved > 0 ? tables + 1 : Number(waiter.Thread), waiter.Table));
    }

    [Fact]
    public void Tables_that_were_visited_are_named_once_each() => Assert.Equal(
        "2 of 4 tables got no waiter: the waiters went to tables 3, 4, 5.",
        new ThreadArguments.Result(4, [3, 4, 5, 5]).ToVerdict());

    private static void AssertAllLookedAfterTheLoop(RecordedTimeline timeline)
    {
        var kinds = timeline.Events.Select(e => e.Kind).ToList();
        var lastStart = kinds.LastIndexOf(EventKind.ThreadStarting);
        Assert.InRange(lastStart, 1, kinds.IndexOf(EventKind.SignalSet));
        Assert.True(kinds.IndexOf(EventKind.SignalSet) < kinds.IndexOf(EventKind.Printed));
    }

    /// <summary>Who named which table, in the order of the waiters' numbers.</summary>
    private static IReadOnlyList<(string Thread, int Table)> Printed(RecordedTimeline timeline) =>
        [.. timeline.Where(EventKind.Printed)
            .Select(e => (Thread: timeline.Name(e.Thread), Words: timeline.Name(e.Subject).Split(' ', ',')))
            .Select(said => (said.Thread, int.Parse(said.Words[1], CultureInfo.InvariantCulture)))
            .OrderBy(said => Number(said.Thread))];

    private static int Number(string waiter) => int.Parse(waiter.Split('-')[1], CultureInfo.InvariantCulture);

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new ThreadArguments(), parameters);
}
