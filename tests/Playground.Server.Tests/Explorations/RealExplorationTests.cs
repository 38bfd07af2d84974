using System.Globalization;
using System.Numerics;
using Playground.Exploration.Results;
using Playground.Server.Explorations;
using Playground.Server.Explorations.Results;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>Real programs, really searched, and what was found really run.</summary>
public sealed class RealExplorationTests(SharedApplication application)
{
    private const string Race = """
        import threading
        counter = 0
        def add():
            global counter
            counter += 1
        workers = [threading.Thread(target=add) for _ in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

        """;

    private const string Ring = """
        import threading
        first = threading.Lock()
        second = threading.Lock()
        def one():
            with first:
                with second:
                    pass
        def other():
            with second:
                with first:
                    pass
        threads = [threading.Thread(target=one), threading.Thread(target=other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        """;

    private const string Endless = """
        import threading
        count = 0
        def go_on():
            global count
            while True:
                count += 1
        for _ in range(3):
            threading.Thread(target=go_on).start()
        while True:
            count += 1

        """;

    private readonly ExplorationClient _explorations = ExplorationClient.Of(application);

    [Fact]
    public async Task Every_total_of_a_race_is_found_counted_and_met_again_on_real_threads()
    {
        var result = await CompleteAsync(Race);

        Assert.Equal(["1", "2", "3"], result.Outcomes.Select(CounterOf).Order());
        Assert.Equal(Number(result.Interleavings), result.Outcomes.Aggregate(BigInteger.Zero, (sum, outcome) => sum + Number(outcome.Interleavings)));
        Assert.Equal(1, result.Outcomes.Sum(outcome => outcome.Probability!.Value), tolerance: 1e-9);
        Assert.Contains(result.Races, race => race.Variable == "counter");
        foreach (var outcome in result.Outcomes)
        {
            var run = await application.Runs.RunProgramAsync(Race, outcome.Schedule);
            Assert.Equal(RunStatus.Completed, run.Status);
            var variables = run.Result!.Value.GetProperty("variables").EnumerateArray();
            Assert.Equal(CounterOf(outcome), variables.Single(variable => variable.GetProperty("name").GetString() == "counter").GetProperty("value").GetString());
        }
    }

    [Fact]
    public async Task A_deadlock_is_found_and_met_again_on_real_threads()
    {
        var result = await CompleteAsync(Ring);

        var deadlock = Assert.Single(result.Failures);
        Assert.Equal(FailureKind.Deadlock, deadlock.Kind);
        Assert.Equal(RunStatus.Deadlocked, (await application.Runs.RunProgramAsync(Ring, deadlock.Schedule)).Status);
    }

    [Fact]
    public async Task What_is_printed_tells_outcomes_apart_where_that_is_asked_for()
    {
        const string Source = """
            import threading
            lock = threading.Lock()
            def say(word):
                with lock:
                    print(word)
            threads = [threading.Thread(target=say, args=(word,)) for word in ('a', 'b')]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

            """;

        Assert.Single((await CompleteAsync(Source)).Outcomes);
        Assert.Equal(["a b", "b a"], (await CompleteAsync(Source, output: true)).Outcomes.Select(outcome => string.Join(' ', outcome.Output!)).Order());
    }

    [Fact]
    public async Task Within_few_states_the_answer_is_bounded_and_within_all_it_is_complete()
    {
        var few = await _explorations.StartAsync(Race + "# few\n", states: 1, prefer: "wait=60");

        Assert.Equal((ExplorationStatus.Completed, ExplorationVerdict.Bounded), (few.Status, few.Result?.Verdict));
        Assert.Equal((ExplorationBound.States, null), (few.Result!.BoundedBy, few.Result.Interleavings));
        await CompleteAsync(Race + "# few\n");
    }

    [Fact]
    public async Task A_program_without_end_is_searched_until_its_time_is_up_while_others_are_served()
    {
        var hostile = await _explorations.StartAsync(Endless, seconds: 2);
        Assert.Equal(RunStatus.Completed, (await application.Runs.RunProgramAsync("x = 1\n")).Status);

        var ended = await _explorations.EndOfAsync(hostile.Id);

        Assert.Equal((ExplorationStatus.Completed, ExplorationVerdict.Bounded), (ended.Status, ended.Result?.Verdict));
        Assert.Null(ended.Result!.Interleavings);
    }

    [Theory]
    [InlineData("while True:\n    pass\n")]
    [InlineData("x = 0\nwhile True:\n    x += 1\n")]
    public async Task A_program_that_goes_on_alone_for_ever_is_searched_until_its_time_is_up(string source)
    {
        var ended = await _explorations.StartAsync(source, seconds: 1, prefer: "wait=60");

        Assert.Equal((ExplorationStatus.Completed, ExplorationVerdict.Bounded), (ended.Status, ended.Result?.Verdict));
    }

    [Fact]
    public async Task A_search_that_is_stopped_ends_and_shows_what_it_has_found()
    {
        var started = await _explorations.StartAsync(Endless + "# stop\n");
        while (await _explorations.GetAsync(started.Id) is { Progress: null, HasEnded: false })
            await Task.Yield();

        await _explorations.StopAsync(started.Id);

        var stopped = await _explorations.EndOfAsync(started.Id);
        Assert.Equal((ExplorationStatus.Stopped, ExplorationBound.Stopped), (stopped.Status, stopped.Result?.BoundedBy));
        Assert.NotEqual(0, stopped.Result!.States);
    }

    private async Task<ExplorationResultView> CompleteAsync(string source, bool output = false)
    {
        var exploration = await _explorations.StartAsync(source, output: output, prefer: "wait=60");
        Assert.Equal((ExplorationStatus.Completed, ExplorationVerdict.Complete), (exploration.Status, exploration.Result?.Verdict));
        return exploration.Result!;
    }

    private static string CounterOf(OutcomeView outcome) => outcome.Variables.Single(variable => variable.Name == "counter").Value;

    private static BigInteger Number(string? digits) => BigInteger.Parse(digits!, CultureInfo.InvariantCulture);
}
