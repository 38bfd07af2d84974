using Playground.Exploration.Model;
using Playground.Exploration.Search;
using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>To remember what came of a step changes nothing but the time that a search takes.</summary>
public class StepMemoTests
{
    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_search_that_takes_every_step_again_finds_the_same_graph(string name)
    {
        var (remembering, forgetful) = (Search(name, remembers: true), Search(name, remembers: false));

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

    private static StateSearch Search(string name, bool remembers) => Search(TinyPrograms.Get(name), remembers);

    private static StateSearch Search(CompiledProgram program, bool remembers)
    {
        var options = new ExplorationOptions();
        var stop = TestContext.Current.CancellationToken;
        var search = new StateSearch(new ProgramModel(program, options.Budgets, keepsClock: false, stop), options, mergesAlike: false, null, stop)
        {
            RemembersSteps = remembers,
        };
        search.Run();
        return search;
    }
}
