using System.Globalization;
using System.Text.RegularExpressions;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.Model;
using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>
/// To merge states that differ only in which of several threads alike is where changes nothing of the answer: outcomes, numbers, fractions,
/// failures, races, and schedules to the last letter. PLAYGROUND_ALIKE asks for another number of random programs.
/// </summary>
public partial class AlikeThreadsTests
{
    private const string Usual = "150";
    private const long MostStates = 60_000;

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261130", CultureInfo.InvariantCulture);
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_ALIKE") ?? Usual, CultureInfo.InvariantCulture);

    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    /// <summary>Programs with threads that are alike, and how many times as many states there are without merging, at least.</summary>
    public static TheoryData<string, double> Alike => new()
    {
        { Started(3, "counter = 0", "global counter\n    for _ in range(2):\n        counter += 1"), 3 },
        { Started(4, "counter = 0", "global counter\n    counter += 1"), 3 },
        { Started(3, "counter = 0\nlock = threading.Lock()", "global counter\n    with lock:\n        counter += 1\n    with lock:\n        counter += 1"), 2 },
        { Started(3, "forks = [threading.Lock(), threading.Lock()]\nmeals = 0", "global meals\n    with forks[0]:\n        with forks[1]:\n            meals += 1"), 2 },
        { Started(3, "readers = 0\nlock = threading.Lock()\nroom = threading.Lock()\nseen = 0", ReadersWork), 3 },
        { Started(3, "ready = threading.Condition()\nturn = 0", "global turn\n    with ready:\n        while turn == 1:\n            ready.wait()\n        turn = 1\n    with ready:\n        turn = 0\n        ready.notify()"), 2 },
        { Started(3, "items = []", "items.append(1)\n    items.append(len(items))"), 2 },
        { Started(3, "x = 0", "global x\n    x += 1\n    assert x < 3, 'too many'"), 2 },
    };

    /// <summary>Programs whose threads can be told apart, or that must be looked at as they are.</summary>
    public static TheoryData<string> ToldApart =>
    [
        Started(2, "last = ''", "global last\n    last = threading.current_thread().name"),
        Started(2, "seen = []", "seen.append(threading.get_ident())"),
        Started(2, "mine = threading.local()\nx = 0", "global x\n    mine.value = x\n    x = mine.value + 1"),
        Started(2, "lock = threading.RLock()\nx = 0", "global x\n    lock.acquire()\n    x += 1"),
        Started(2, "one = threading.Lock()\nother = threading.Lock()\nfirst = True", "global first\n    mine, yours = (one, other) if first else (other, one)\n    first = False\n    with mine:\n        with yours:\n            pass"),
        Started(2, "go = False", "global go\n    while not go:\n        pass\n    go = False"),
        Started(2, "found = []", "mine = []\n    found.append(mine)\n    mine.append(len(found))"),
        Started(3, "x = 0", "global x\n    x += 1", "for thread in threads:\n    thread.join()"),
        Started(2, "x = 0", "global x\n    for thread in threads:\n        x += thread.is_alive()"),
        Started(2, "x = 0", "global x\n    inner = threading.Thread(target=len, args=((),))\n    inner.start()\n    x += 1"),
        "import threading\nx = 0\nclass Adder(threading.Thread):\n    def run(self):\n        global x\n        x += 1\nfor _ in range(2):\n    Adder().start()",
        "import threading\nx = 0\ndef add(n):\n    global x\n    x += n\nfor n in range(3):\n    threading.Thread(target=add, args=(n % 2,), daemon=n == 2).start()",
        "from concurrent.futures import ThreadPoolExecutor\nx = 0\ndef add():\n    global x\n    x += 1\nwith ThreadPoolExecutor(2) as pool:\n    pool.submit(add)\n    pool.submit(add)",
    ];

    private const string ReadersWork =
        """
        global readers, seen
            with lock:
                readers += 1
                if readers == 1:
                    room.acquire()
            seen = readers
            with lock:
                readers -= 1
                if readers == 0:
                    room.release()
        """;

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_answer_is_the_same(string name) => Compare(TinyPrograms.Get(name));

    [Theory]
    [MemberData(nameof(Alike))]
    public void The_answer_is_the_same_from_fewer_states(string source, double times)
    {
        var (merged, all) = Compare(TinyPrograms.Compile(source));

        Assert.True(merged * times <= all, $"{merged} states instead of {all}");
    }

    [Theory]
    [MemberData(nameof(ToldApart))]
    public void The_answer_is_the_same_where_threads_can_be_told_apart(string source) => Compare(TinyPrograms.Compile(source));

    [Fact]
    public void The_answer_is_the_same_for_random_programs_whose_threads_all_run_one_function()
    {
        var saved = 0;
        for (var i = 0; i < Count; i++)
        {
            var source = NextSource(new RandomModel(unchecked(Seed + (i * 7919))).Next());
            var (merged, all) = Compare(TinyPrograms.Compile(source), $"Seed {Seed}, program {i}:\n{source}\n");
            saved += merged < all ? 1 : 0;
        }

        Assert.True(saved > Count / 10, $"States were merged in {saved} of {Count} programs.");
    }

    private static string NextSource(ModelProgram model) => Target().Replace(PythonText.Of(model), "target=f0");

    private static string Started(int threads, string variables, string work, string rest = "") =>
        $"import threading\n{variables}\ndef work():\n    {work}\nthreads = [threading.Thread(target=work) for _ in range({threads})]\nfor thread in threads:\n    thread.start()\n{rest}\n";

    private static (long Merged, long All) Compare(CompiledProgram program, string about = "")
    {
        var options = new ExplorationOptions { States = MostStates };
        var merged = Explorer.Explore(program, options, stop: TestContext.Current.CancellationToken);
        var all = Explorer.Explore(program, options with { MergesAlikeThreads = false }, stop: TestContext.Current.CancellationToken);
        if (all.BoundedBy != ExplorationBound.States)
            Assert.Equal(about + Answer.Of(all), about + Answer.Of(merged));
        return (merged.States, all.States);
    }

    [GeneratedRegex("target=f[0-9]")]
    private static partial Regex Target();
}
