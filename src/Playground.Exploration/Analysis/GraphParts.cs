using System.Runtime.InteropServices;
using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>
/// The parts of a graph in which each state leads to each other: strongly connected components, by Tarjan's algorithm (1972), without
/// recursion. They are numbered so that each leads only to itself and to parts before it. Immutable.
/// </summary>
internal sealed class GraphParts
{
    private readonly StateGraph _graph;
    private readonly List<int> _states = [];
    private readonly List<int> _starts = [0];

    private GraphParts(StateGraph graph) => _graph = graph;

    /// <summary>How many there are; most of them are one state.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>The states of a part, by number.</summary>
    public ReadOnlySpan<int> this[int part] => CollectionsMarshal.AsSpan(_states)[_starts[part].._starts[part + 1]];

    /// <summary>The expanded states of a graph.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static GraphParts Of(StateGraph graph, CancellationToken over)
    {
        var parts = new GraphParts(graph);
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
                    parts.Close(open, isOpen, state);
                }
            }
        }

        return parts;
    }

    /// <summary>Whether ways within a part come back to where they were.</summary>
    public bool IsCyclic(int part) => this[part].Length > 1 || LeadsTo(this[part][0], this[part][0]);

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

    private void Close(Stack<int> open, bool[] isOpen, int state)
    {
        int last;
        do
        {
            last = open.Pop();
            isOpen[last] = false;
            _states.Add(last);
        }
        while (last != state);
        CollectionsMarshal.AsSpan(_states)[_starts[^1]..].Sort();
        _starts.Add(_states.Count);
    }

    private bool LeadsTo(int state, int target)
    {
        foreach (var transition in _graph.From(state))
        {
            if (transition.Target == target)
                return true;
        }

        return false;
    }
}
