using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>How likely states are when each thread that can go on is equally likely at each step.</summary>
internal static class Probabilities
{
    private const double Negligible = 1e-14;
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
    /// <param name="parts">Its parts, of which only those that are cyclic have to be gone through more than once.</param>
    /// <param name="isAvoided">Which transitions do not count, by number; null to count all.</param>
    /// <param name="over">Ends it early.</param>
    /// <returns>The likelihoods, 0 for all other states; null if ways hardly ever come to an end.</returns>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static double[]? InTheLongRun(StateGraph graph, GraphParts parts, Func<int, bool>? isAvoided, CancellationToken over)
    {
        var likely = new double[graph.Expanded];
        likely[0] = 1;
        for (var part = parts.Count - 1; part >= 0; part--)
        {
            var states = parts[part];
            if (!parts.IsCyclic(part))
                PassOn(graph, states, likely, isAvoided, over);
            else if (!TryLeave(graph, states, likely, isAvoided, over))
                return null;
        }

        return likely;
    }

    /// <summary>Passes on what is under way in a part, again and again, until hardly anything of it is left there.</summary>
    private static bool TryLeave(StateGraph graph, ReadOnlySpan<int> states, double[] likely, Func<int, bool>? isAvoided, CancellationToken over)
    {
        var negligible = In(states, likely) * Negligible;
        if (negligible > 0 && IsInescapable(graph, states, isAvoided))
            return false;
        for (var round = 0; In(states, likely) > negligible; round++)
        {
            if (round == MostRounds)
                return false;
            PassOn(graph, states, likely, isAvoided, over);
        }

        foreach (var state in states)
            likely[state] = 0;
        return true;
    }

    private static double In(ReadOnlySpan<int> states, double[] likely)
    {
        var sum = 0.0;
        foreach (var state in states)
            sum += likely[state];
        return sum;
    }

    private static bool IsInescapable(StateGraph graph, ReadOnlySpan<int> states, Func<int, bool>? isAvoided)
    {
        foreach (var state in states)
        {
            for (var i = graph.FirstOf(state); i < graph.FirstOf(state + 1); i++)
            {
                if (isAvoided?.Invoke(i) == true || states.BinarySearch(graph[i].Target) < 0)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Passes on what is under way, one state after the other: most ways lead to states with higher numbers, and so go far in one round.</summary>
    private static void PassOn(StateGraph graph, ReadOnlySpan<int> states, double[] likely, Func<int, bool>? isAvoided, CancellationToken over)
    {
        over.ThrowIfCancellationRequested();
        foreach (var state in states)
        {
            var underWay = likely[state];
            if (underWay == 0 || graph.From(state).IsEmpty)
                continue;
            likely[state] = 0;
            Spread(graph, state, underWay, likely, isAvoided);
        }
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
