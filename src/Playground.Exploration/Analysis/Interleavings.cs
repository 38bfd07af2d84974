using System.Numerics;
using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>Counts the ways from the first state to each other: exactly, by going through the graph once.</summary>
internal static class Interleavings
{
    /// <summary>How many ways lead to each state.</summary>
    /// <param name="graph">A graph in which no way comes back to where it was.</param>
    /// <param name="order">Its states, each before all that it leads to.</param>
    /// <param name="isAvoided">Which transitions do not count, by number; null to count all.</param>
    /// <param name="over">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static BigInteger[] Count(StateGraph graph, int[] order, Func<int, bool>? isAvoided, CancellationToken over)
    {
        var ways = new BigInteger[order.Length];
        ways[0] = 1;
        foreach (var state in order)
        {
            over.ThrowIfCancellationRequested();
            for (var i = graph.FirstOf(state); i < graph.FirstOf(state + 1); i++)
            {
                if (isAvoided?.Invoke(i) != true)
                    ways[graph[i].Target] += ways[state];
            }
        }

        return ways;
    }
}
