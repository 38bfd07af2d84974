using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>
/// The parts of a graph in which each state leads to each other: strongly connected components with at least one transition within,
/// by Tarjan's algorithm (1972), without recursion.
/// </summary>
internal static class CyclicParts
{
    /// <summary>The parts, each by its states.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static List<int[]> Of(StateGraph graph, CancellationToken over)
    {
        var parts = new List<int[]>();
        var (numbers, lowest, isOpen) = (new int[graph.Expanded], new int[graph.Expanded], new bool[graph.Expanded]);
        var (open, calls) = (new Stack<int>(), new Stack<(int State, int Next)>());
        var count = 0;
        for (var root = 0; root < graph.Expanded; root++)
        {
            if (numbers[root] != 0)
                continue;
            calls.Push((root, graph.FirstOf(root)));
            while (calls.TryPop(out var call))
            {
                over.ThrowIfCancellationRequested();
                var (state, next) = call;
                if (numbers[state] == 0)
                {
                    numbers[state] = lowest[state] = ++count;
                    open.Push(state);
                    isOpen[state] = true;
                }

                if (next > graph.FirstOf(state))
                    Take(lowest, isOpen, state, graph[next - 1].Target);
                while (next < graph.FirstOf(state + 1) && (graph[next].Target >= graph.Expanded || numbers[graph[next].Target] != 0))
                    Take(lowest, isOpen, numbers, state, graph[next++].Target);
                if (next < graph.FirstOf(state + 1))
                {
                    calls.Push((state, next + 1));
                    calls.Push((graph[next].Target, graph.FirstOf(graph[next].Target)));
                }
                else if (lowest[state] == numbers[state])
                {
                    Close(graph, open, isOpen, state, parts);
                }
            }
        }

        return parts;
    }

    /// <summary>Takes over what a state that was gone through has led to.</summary>
    private static void Take(int[] lowest, bool[] isOpen, int state, int target)
    {
        if (target < lowest.Length && isOpen[target])
            lowest[state] = Math.Min(lowest[state], lowest[target]);
    }

    /// <summary>Takes note of a state that was met before.</summary>
    private static void Take(int[] lowest, bool[] isOpen, int[] numbers, int state, int target)
    {
        if (target < lowest.Length && isOpen[target])
            lowest[state] = Math.Min(lowest[state], numbers[target]);
    }

    private static void Close(StateGraph graph, Stack<int> open, bool[] isOpen, int state, List<int[]> parts)
    {
        var part = new List<int>();
        int last;
        do
        {
            last = open.Pop();
            isOpen[last] = false;
            part.Add(last);
        }
        while (last != state);
        if (part.Count > 1 || graph.From(state).ToArray().Any(transition => transition.Target == state))
            parts.Add([.. part]);
    }
}
