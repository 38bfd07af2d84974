using Playground.Exploration.Model;
using Playground.Exploration.Search;

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

    private static StateSearch Search(string name, bool remembers)
    {
        var options = new ExplorationOptions();
        var stop = TestContext.Current.CancellationToken;
        var search = new StateSearch(new ProgramModel(TinyPrograms.Get(name), options.Budgets, keepsClock: false, stop), options, null, stop)
        {
            RemembersSteps = remembers,
        };
        search.Run();
        return search;
    }
}
