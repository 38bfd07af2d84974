using System.Diagnostics;
using Playground.Exploration.Analysis;
using Playground.Exploration.Model;
using Playground.Exploration.Search;
using Playground.Exploration.Tests.ClosedForms;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>To go through what was found ends when it is told to, as the search does.</summary>
public class FindingsTests
{
    [Fact]
    public void Findings_are_whole_where_nobody_ends_them()
    {
        var findings = Find(Search(Forms.Increments(2, 2)), CancellationToken.None);

        Assert.True(findings.IsWhole);
        Assert.NotNull(findings.Interleavings);
        Assert.NotEmpty(findings.Outcomes);
        Assert.NotEmpty(findings.Races);
    }

    [Fact]
    public void Findings_that_are_ended_say_so_and_list_no_numbers()
    {
        var findings = Find(Search(Forms.Increments(2, 2)), new CancellationToken(canceled: true));

        Assert.False(findings.IsWhole);
        Assert.Null(findings.Interleavings);
        Assert.All(findings.Outcomes, outcome => Assert.Null(outcome.Probability));
        Assert.Empty(findings.Races);
    }

    [Fact]
    public void Every_part_of_going_through_a_graph_ends_when_it_is_told_to()
    {
        var search = Search(Forms.Increments(2, 2));
        var (graph, states, ended) = (search.Graph, search.States.Count, new CancellationToken(canceled: true));
        var order = ForwardOrder.Of(graph, states, CancellationToken.None)!;

        Ends(() => ForwardOrder.Of(graph, states, ended));
        Ends(() => Analysis.Interleavings.Count(graph, order, null, ended));
        Ends(() => Probabilities.Of(graph, order, null, ended));
        Ends(() => Probabilities.InTheLongRun(graph, GraphParts.Of(graph, CancellationToken.None), null, ended));
        Ends(() => ExactProbabilities.Of(graph, order, ended));
        Ends(() => GraphParts.Of(graph, ended));
        Ends(() => new IncomingTransitions(graph, states, ended));
        Ends(() => new SimplestWays(graph, states, search.Prologue.Steps, search.LongestWay, ended));
        var whole = new SearchedGraph(search, CancellationToken.None);
        Ends(() => Outcomes.Of(search, whole, ended).ToList());
        Ends(() => Races.Of(search, whole, ended));
    }

    private static void Ends(Func<object?> part) => Assert.Throws<OperationCanceledException>(part);

    private static Findings Find(StateSearch search, CancellationToken over) =>
        Findings.Of(search, new ScheduledStates(TinyPrograms.Compile(Forms.Increments(2, 2)), new ExplorationOptions().Budgets, over), over);

    private static StateSearch Search(string source)
    {
        var options = new ExplorationOptions();
        var stop = TestContext.Current.CancellationToken;
        var search = new StateSearch(new ProgramModel(TinyPrograms.Compile(source), options.Budgets, keepsClock: false, stop), options, mergesAlike: true, null, stop) { Started = Stopwatch.GetTimestamp() };
        search.Run();
        return search;
    }
}
