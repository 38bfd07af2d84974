using System.Diagnostics;
using Playground.Exploration.Analysis;
using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>To remember what came of a step changes nothing but the time that a search takes.</summary>
public class StepMemoTests
{
    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    /// <summary>Programs that hand objects to functions behind the modules, which look at more than they are given.</summary>
    public static TheoryData<string> Handing =>
    [
        "from concurrent.futures import ThreadPoolExecutor\ntotal = []\ndef work(items):\n    items.append(len(items))\n    total.append(items[0])\nwith ThreadPoolExecutor(2) as pool:\n    pool.submit(work, [1])\n    pool.submit(work, [2, 3])",
        "from concurrent.futures import ThreadPoolExecutor, wait\nclass Account:\n    def __init__(self):\n        self.balance = 1\n    def pay(self, other):\n        self.balance += other.balance\n        return self\naccount = Account()\nwith ThreadPoolExecutor(2) as pool:\n    futures = [pool.submit(account.pay, account), pool.submit(account.pay, Account())]\n    done, left = wait(futures)\n    x = len(done)",
        "from concurrent.futures import ThreadPoolExecutor, as_completed\nfound = []\ndef work(n):\n    return [n]\nwith ThreadPoolExecutor(2) as pool:\n    for future in as_completed([pool.submit(work, 1), pool.submit(work, 2)]):\n        found.append(future.result()[0])",
        "from concurrent.futures import ThreadPoolExecutor\nx = 0\ndef work():\n    global x\n    x += 1\ndef done(future):\n    global x\n    x *= 2\nwith ThreadPoolExecutor(1) as pool:\n    future = pool.submit(work)\n    future.add_done_callback(done)\n    y = future.cancel()",
        "import queue, threading\nq = queue.Queue()\nx = 0\ndef take():\n    global x\n    items = q.get()\n    items.append(x)\n    x += len(items)\na = threading.Thread(target=take)\nb = threading.Thread(target=take)\na.start()\nb.start()\nmine = [1]\nq.put(mine)\nmine.append(2)\nq.put(mine)",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_search_that_takes_every_step_again_finds_the_same_graph(string name)
    {
        var (remembering, forgetful) = (Search(TinyPrograms.Get(name), remembers: true), Search(TinyPrograms.Get(name), remembers: false));

        Assert.Equal(
            (forgetful.States.Count, forgetful.Graph.Count, forgetful.Failures.Count > 1),
            (remembering.States.Count, remembering.Graph.Count, remembering.Failures.Count > 1));
        for (var state = 0; state < forgetful.Graph.Expanded; state++)
        {
            Assert.Equal(forgetful.EndOf(state), remembering.EndOf(state));
            Assert.Equal(
                forgetful.Graph.From(state).ToArray().Select(transition => (transition.Thread, transition.Target)),
                remembering.Graph.From(state).ToArray().Select(transition => (transition.Thread, transition.Target)));
        }
    }

    [Fact]
    public void Hundreds_of_steps_of_the_machine_are_enough_for_hundreds_of_thousands_of_transitions()
    {
        var search = Search(
            TinyPrograms.Compile(
                """
                import threading
                counter = 0
                def add():
                    global counter
                    for _ in range(5):
                        counter += 1
                threads = [threading.Thread(target=add) for _ in range(3)]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                """),
            remembers: true);

        Assert.Null(search.Bound);
        Assert.InRange(search.Graph.Count, 500_000, 520_000);
        Assert.InRange(search.Model.StepsTaken, 100, 600);
    }

    [Theory]
    [MemberData(nameof(Handing))]
    public void It_finds_the_same_numbers_where_functions_look_at_what_they_are_given(string source)
    {
        // Objects that are made anew each time are hashed anew: states may be more, but what they lead to is the same.
        var program = TinyPrograms.Compile(source);

        Assert.Equal(Found(program, remembers: false), Found(program, remembers: true));
    }

    [Fact]
    public void Work_of_a_pool_is_remembered_as_well()
    {
        var search = Search(
            TinyPrograms.Compile(
                """
                from concurrent.futures import ThreadPoolExecutor
                counter = 0
                def add(times):
                    global counter
                    for _ in range(times[0]):
                        counter += 1
                with ThreadPoolExecutor(2) as pool:
                    for _ in range(3):
                        pool.submit(add, [2])
                """),
            remembers: true);

        Assert.Null(search.Bound);
        Assert.InRange(search.Model.StepsTaken, 100, search.Graph.Count / 5);
    }

    private static string Found(CompiledProgram program, bool remembers)
    {
        var stop = TestContext.Current.CancellationToken;
        var search = Search(program, remembers);
        var findings = Findings.Of(search, new ScheduledStates(program, new ExplorationOptions().Budgets, stop), stop);
        return Answer.Of(new ExplorationResult(
            search.Bound is null, search.Bound, 0, 0, findings.Interleavings, findings.Outcomes, findings.Failures, findings.Races, TimeSpan.Zero, 0));
    }

    private static StateSearch Search(CompiledProgram program, bool remembers)
    {
        var options = new ExplorationOptions();
        var stop = TestContext.Current.CancellationToken;
        var search = new StateSearch(new ProgramModel(program, options.Budgets, keepsClock: false, stop), options, mergesAlike: false, null, stop)
        {
            RemembersSteps = remembers,
            Started = Stopwatch.GetTimestamp(),
        };
        search.Run();
        return search;
    }
}
