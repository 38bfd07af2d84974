using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>How likely states are when each thread that can go on is equally likely at each step.</summary>
internal static class Probabilities
{
    private const double Negligible = 1e-12;
    private const int MostRounds = 100_000;

    /// <summary>How likely each state is to be come to, where no way comes back to where it was.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">Its states, each before all that it leads to.</param>
    /// <param name="isAvoided">Which transitions do not count, by number; null to count all.</param>
    /// <param name="over">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static double[] Of(StateGraph graph, int[] order, Func<int, bool>? isAvoided, CancellationToken over)
    {
        var likely = new double[order.Length];
        likely[0] = 1;
        foreach (var state in order)
        {
            over.ThrowIfCancellationRequested();
            Spread(graph, state, likely[state], likely, isAvoided);
        }

        return likely;
    }

    /// <summary>How likely each state that nothing leads on from is to be ended in, where ways may come back to where they were.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="isAvoided">Which transitions do not count, by number; null to count all.</param>
    /// <param name="over">Ends it early.</param>
    /// <returns>The likelihoods; null if ways hardly ever come to an end.</returns>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static double[]? InTheLongRun(StateGraph graph, int states, Func<int, bool>? isAvoided, CancellationToken over)
    {
        // What is under way is passed on round by round, until hardly anything is left.
        var (ended, underWay, next) = (new double[states], new double[states], new double[states]);
        underWay[0] = 1;
        for (var round = 0; round < MostRounds; round++)
        {
            over.ThrowIfCancellationRequested();
            var left = 0.0;
            for (var state = 0; state < states; state++)
            {
                if (underWay[state] == 0)
                    continue;
                if (graph.From(state).IsEmpty)
                {
                    ended[state] += underWay[state];
                    continue;
                }

                left += underWay[state];
                Spread(graph, state, underWay[state], next, isAvoided);
            }

            if (left < Negligible)
                return ended;
            (underWay, next) = (next, underWay);
            Array.Clear(next);
        }

        return null;
    }

    private static void Spread(StateGraph graph, int state, double likely, double[] to, Func<int, bool>? isAvoided)
    {
        var first = graph.FirstOf(state);
        var count = graph.FirstOf(state + 1) - first;
        for (var i = first; i < first + count; i++)
        {
            if (isAvoided?.Invoke(i) != true)
                to[graph[i].Target] += likely / count;
        }
    }
}
