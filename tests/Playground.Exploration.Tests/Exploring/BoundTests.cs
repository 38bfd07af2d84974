using System.Diagnostics;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.ClosedForms;
using Playground.Exploration.Tests.Enumeration;
using Playground.Programs.Machine;
using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>A search ends where it must, says so, and lists nothing that is not true.</summary>
public class BoundTests
{
    // Generous, for machines that others use too: what hangs takes for ever.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    // The steps before there is any choice are no states that are kept, but counted; and the last look may find one for each thread.
    private const int Slack = 2_064;

    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    public static TheoryData<string, string> Hostile => new()
    {
        { "nothing shared for ever", "while True:\n    pass" },
        { "a thread that spins", "import threading\nx = 0\ndef spin():\n    while x == 0:\n        pass\nt = threading.Thread(target=spin)\nt.start()\nt.join()" },
        { "counts for ever", "x = 0\nwhile True:\n    x += 1" },
        { "counts for ever in threads", "import threading\nx = 0\ndef count():\n    global x\n    while True:\n        x += 1\nfor i in range(8):\n    threading.Thread(target=count).start()" },
        { "big values", "x = 3\nwhile True:\n    x = x * x" },
        { "a list that grows", "items = []\nwhile True:\n    items.append([0] * 1000)" },
        { "prints for ever", "while True:\n    print('again')" },
        { "prints for ever in threads", "import threading\ndef say():\n    while True:\n        print('again')\nfor i in range(4):\n    threading.Thread(target=say).start()" },
        { "threads that start threads", "import threading\ndef work():\n    threading.Thread(target=work).start()\n    threading.Thread(target=work).start()\nwork()" },
        { "threads without end", "import threading\ndef work():\n    pass\nwhile True:\n    threading.Thread(target=work).start()" },
        { "locks without end", "import threading\nlocks = []\nwhile True:\n    locks.append(threading.Lock())" },
        { "very many states", Forms.Increments(8, 100) },
        { "deeply nested values of a thread's own", "import threading\nx = 0\ndef nest():\n    global x\n    inner = []\n    for i in range(100000):\n        inner = [inner]\n    x = 1\n    x = len(inner)\nthreading.Thread(target=nest).start()" },
        { "more threads than letters, one after the other", "import threading\ndef work():\n    pass\nfor i in range(300):\n    t = threading.Thread(target=work)\n    t.start()\n    t.join()" },
        { "recursion", "import threading\nx = 0\ndef fall(n):\n    global x\n    x = n\n    fall(n + 1)\nfor i in range(3):\n    threading.Thread(target=fall, args=(0,)).start()" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void With_too_few_states_what_is_listed_is_true(string name)
    {
        var program = TinyPrograms.Get(name);
        var all = Explorer.Explore(program, new ExplorationOptions(), stop: TestContext.Current.CancellationToken);
        foreach (var part in new[] { 0.1, 0.5, 0.8 })
            Bounded(program, all, Math.Max(1, (long)(all.States * part)));
    }

    [Fact]
    public void How_long_it_took_says_the_first_step_too()
    {
        var options = new ExplorationOptions { Budgets = new ProgramBudgets(Instructions: 20_000_000) };
        var begin = Stopwatch.GetTimestamp();
        var result = Explorer.Explore(TinyPrograms.Compile("x = 0\nwhile True:\n    x += 1"), options, stop: TestContext.Current.CancellationToken);

        Assert.Equal(ExplorationBound.Budget, result.BoundedBy);
        Assert.True(result.Duration > Stopwatch.GetElapsedTime(begin) / 2);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_program_ends_within_its_bounds(string name, string source)
    {
        var program = TinyPrograms.Compile(source);
        var options = new ExplorationOptions
        {
            States = 50_000,
            Bytes = 64L << 20,
            Time = TimeSpan.FromSeconds(3),
            Budgets = new ProgramBudgets(Instructions: 2_000_000, AllocatedBytes: 16 << 20, OutputLines: 1_000, OutputCharacters: 100_000, Threads: 16),
        };

        var found = await Task.Run(() => Explorer.Explore(program, options), TestContext.Current.CancellationToken).WaitAsync(Hang, TestContext.Current.CancellationToken);

        Assert.True(found.States <= options.States + Slack, $"{name}: {found.States} states");
        Assert.True(found.PeakBytes <= options.Bytes * 1.1, $"{name}: {found.PeakBytes} bytes");
        Assert.Equal(found.IsComplete, found.BoundedBy is null);
    }

    [Fact]
    public void No_way_is_followed_that_is_longer_than_it_may_be()
    {
        var program = TinyPrograms.Compile(Forms.Increments(2, 20));

        var found = Explorer.Explore(program, new ExplorationOptions { Steps = 30 }, stop: TestContext.Current.CancellationToken);

        Assert.Equal(ExplorationBound.Budget, found.BoundedBy);
        Assert.All(found.Races, race => Assert.InRange(race.Simplest.Count, 1, 30));
    }

    [Fact]
    public void A_bound_of_memory_is_kept()
    {
        var options = new ExplorationOptions { Bytes = 16 << 20, Time = Hang };

        var found = Explorer.Explore(TinyPrograms.Compile(Forms.Increments(6, 50)), options, stop: TestContext.Current.CancellationToken);

        Assert.Equal(ExplorationBound.Memory, found.BoundedBy);
        Assert.False(found.IsComplete);
        Assert.True(found.PeakBytes <= options.Bytes * 1.1, $"{found.PeakBytes} bytes");
    }

    [Fact]
    public void A_bound_of_time_is_kept()
    {
        var found = Explorer.Explore(
            TinyPrograms.Compile(Forms.Increments(6, 50)), new ExplorationOptions { Time = TimeSpan.FromMilliseconds(200) }, stop: TestContext.Current.CancellationToken);

        Assert.Equal(ExplorationBound.Time, found.BoundedBy);
        Assert.True(found.States > 0);
    }

    [Fact]
    public async Task A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var options = new ExplorationOptions { Time = Hang };
        var progress = new Told(_ => stop.Cancel());

        var found = await Task.Run(() => Explorer.Explore(TinyPrograms.Compile(Forms.Increments(6, 50)), options, progress, stop.Token), TestContext.Current.CancellationToken)
            .WaitAsync(Hang, TestContext.Current.CancellationToken);

        Assert.Equal(ExplorationBound.Stopped, found.BoundedBy);
        Assert.False(found.IsComplete);
        Assert.True(found.States < options.States);
    }

    [Fact]
    public void A_search_that_is_stopped_before_it_begins_finds_nothing_untrue()
    {
        var found = Explorer.Explore(TinyPrograms.Get("increments_3_times_1"), new ExplorationOptions(), stop: new CancellationToken(canceled: true));

        Assert.Equal(ExplorationBound.Stopped, found.BoundedBy);
        Assert.Null(found.Interleavings);
    }

    [Fact]
    public async Task Searches_at_the_same_time_do_not_disturb_each_other()
    {
        string[] names = ["increments_2_times_2", "philosophers_2", "condition_with_if_steals", "dekker", "queue_checked_then_taken", "lock_acquire_may_time_out"];
        var alone = names.ToDictionary(name => name, name => Explorer.Explore(TinyPrograms.Get(name), new ExplorationOptions()));

        var together = await Task.WhenAll(Enumerable.Range(0, 36).Select(i => Task.Run(() =>
            (Name: names[i % names.Length], Found: Explorer.Explore(TinyPrograms.Get(names[i % names.Length]), new ExplorationOptions())))));

        Assert.All(together, one => Assert.Equal(Answer.WithStates(alone[one.Name]), Answer.WithStates(one.Found)));
    }

    private static void Bounded(CompiledProgram program, ExplorationResult all, long most)
    {
        var some = Explorer.Explore(program, new ExplorationOptions { States = most }, stop: TestContext.Current.CancellationToken);
        Assert.True(some.States < most + Slack, $"{some.States} states are more than {most}.");
        if (some.IsComplete)
        {
            Assert.Equal(all.States, some.States);
            return;
        }

        Assert.Equal(ExplorationBound.States, some.BoundedBy);
        Assert.Null(some.Interleavings);
        var outcomes = all.Outcomes.Select(outcome => Enumerator.Written(outcome.Variables)).ToHashSet(StringComparer.Ordinal);
        Assert.All(some.Outcomes, outcome =>
        {
            Assert.Contains(Enumerator.Written(outcome.Variables), outcomes);
            Assert.Null(outcome.Interleavings);
            Assert.Null(outcome.Probability);
            Assert.Equal(Enumerator.Written(outcome.Variables), End(program, outcome.Simplest));
        });
        var failures = all.Failures.Where(Agreement.IsSeen).Select(failure => (failure.Kind, string.Concat(failure.Threads), string.Join(',', failure.Lines))).ToHashSet();
        Assert.All(some.Failures.Where(Agreement.IsSeen), failure =>
        {
            Assert.Contains((failure.Kind, string.Concat(failure.Threads), string.Join(',', failure.Lines)), failures);
            Assert.Null(failure.Interleavings);
            Assert.Null(failure.Probability);
        });
    }

    private static string End(CompiledProgram program, Schedule schedule)
    {
        var run = new SteppedRun(program);
        for (var step = 0; step < schedule.Count; step++)
            run.Step(schedule[step]);
        Assert.True(run.HasEnded);
        return Enumerator.Written(run.Variables);
    }

    private sealed class Told(Action<ExplorationProgress> tell) : IProgress<ExplorationProgress>
    {
        public void Report(ExplorationProgress value) => tell(value);
    }
}
