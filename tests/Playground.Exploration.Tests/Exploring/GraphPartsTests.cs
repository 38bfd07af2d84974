using Playground.Exploration.Analysis;
using Playground.Exploration.Search;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>Random graphs of a few states, whose parts and likelihoods are found out in the plainest way as well.</summary>
public class GraphPartsTests
{
    private const int Graphs = 500;
    private const int Rounds = 5_000;

    [Fact]
    public void Parts_hold_the_states_that_lead_to_each_other_and_come_after_all_that_they_lead_to()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = RandomGraph(new Random(seed));
            var (reach, parts) = (Reach(graph), GraphParts.Of(graph, CancellationToken.None));
            var partOf = new int[graph.Expanded];
            Array.Fill(partOf, -1);
            for (var part = 0; part < parts.Count; part++)
            {
                foreach (var state in parts[part])
                    partOf[state] = part;
                Assert.Equal(parts[part].ToArray().Order(), parts[part].ToArray());
                Assert.Equal(reach[parts[part][0], parts[part][0]], parts.IsCyclic(part));
            }

            for (var one = 0; one < graph.Expanded; one++)
            {
                for (var other = 0; other < graph.Expanded; other++)
                {
                    if (one != other)
                        Assert.Equal(reach[one, other] && reach[other, one], partOf[one] == partOf[other]);
                    if (reach[one, other])
                        Assert.True(partOf[other] <= partOf[one]);
                }
            }
        }
    }

    [Fact]
    public void Likelihoods_in_the_long_run_are_those_of_going_on_step_by_step()
    {
        var (known, endless) = (0, 0);
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var graph = RandomGraph(random);
            var avoided = Enumerable.Range(0, graph.Count).Where(_ => random.Next(20) == 0).ToHashSet();
            var (expected, left) = StepByStep(graph, avoided);
            var found = Probabilities.InTheLongRun(graph, GraphParts.Of(graph, CancellationToken.None), avoided.Contains, CancellationToken.None);

            Assert.Equal(left > 1e-9, found is null);
            if (found is null)
            {
                endless++;
                continue;
            }

            known++;
            for (var state = 0; state < graph.Expanded; state++)
                Assert.Equal(expected[state], found[state], 1e-11);
        }

        Assert.True(known > Graphs / 10 && endless > Graphs / 10);
    }

    private static StateGraph RandomGraph(Random random)
    {
        var graph = new StateGraph();
        var states = random.Next(2, 13);
        for (var state = 0; state < states; state++)
        {
            var count = state > states / 2 ? random.Next(3) : random.Next(1, 3);
            for (var thread = 0; thread < count; thread++)
            {
                var target = random.Next(3) == 0 ? random.Next(state + 1) : random.Next(state, states);
                graph.Add(new Transition(target, 0, (byte)thread, false, 0));
            }

            graph.EndState();
        }

        return graph;
    }

    private static bool[,] Reach(StateGraph graph)
    {
        var reach = new bool[graph.Expanded, graph.Expanded];
        for (var state = 0; state < graph.Expanded; state++)
        {
            foreach (var transition in graph.From(state))
                reach[state, transition.Target] = true;
        }

        for (var by = 0; by < graph.Expanded; by++)
        {
            for (var from = 0; from < graph.Expanded; from++)
            {
                for (var to = 0; to < graph.Expanded; to++)
                    reach[from, to] |= reach[from, by] && reach[by, to];
            }
        }

        return reach;
    }

    /// <summary>What has ended where after many steps, and how much is still under way.</summary>
    private static (double[] Ended, double Left) StepByStep(StateGraph graph, HashSet<int> avoided)
    {
        var (ended, underWay) = (new double[graph.Expanded], new double[graph.Expanded]);
        underWay[0] = 1;
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[graph.Expanded];
            for (var state = 0; state < graph.Expanded; state++)
            {
                var (first, count) = (graph.FirstOf(state), graph.From(state).Length);
                if (count == 0)
                    ended[state] += underWay[state];
                for (var i = first; i < first + count; i++)
                {
                    if (!avoided.Contains(i))
                        next[graph[i].Target] += underWay[state] / count;
                }
            }

            underWay = next;
        }

        return (ended, underWay.Sum());
    }
}
