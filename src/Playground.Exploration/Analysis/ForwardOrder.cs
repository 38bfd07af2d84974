using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>States in an order in which each comes before all that it leads to.</summary>
internal static class ForwardOrder
{
    /// <summary>The order; null if some way comes back to where it was.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static int[]? Of(StateGraph graph, int states, CancellationToken over)
    {
        var incoming = new int[states];
        for (var i = 0; i < graph.Count; i++)
            incoming[graph[i].Target]++;
        var order = new int[states];
        var count = 0;
        if (incoming[0] == 0)
            order[count++] = 0;
        for (var next = 0; next < count; next++)
        {
            over.ThrowIfCancellationRequested();
            if (order[next] >= graph.Expanded)
                continue;
            foreach (var transition in graph.From(order[next]))
            {
                if (--incoming[transition.Target] == 0)
                    order[count++] = transition.Target;
            }
        }

        return count == states ? order : null;
    }
}
