using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>Which transitions lead to which state. Immutable.</summary>
internal sealed class IncomingTransitions
{
    private readonly int[] _starts;
    private readonly (int Source, int Transition)[] _incoming;

    /// <summary>Those of a graph.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public IncomingTransitions(StateGraph graph, int states, CancellationToken over)
    {
        _starts = new int[states + 1];
        for (var i = 0; i < graph.Count; i++)
            _starts[graph[i].Target + 1]++;
        for (var state = 0; state < states; state++)
            _starts[state + 1] += _starts[state];
        _incoming = new (int, int)[graph.Count];
        var next = _starts.AsSpan(0, states).ToArray();
        for (var state = 0; state < graph.Expanded; state++)
        {
            over.ThrowIfCancellationRequested();
            for (var i = graph.FirstOf(state); i < graph.FirstOf(state + 1); i++)
                _incoming[next[graph[i].Target]++] = (state, i);
        }
    }

    /// <summary>The transitions that lead to a state, each with the state that it comes from.</summary>
    public ReadOnlySpan<(int Source, int Transition)> To(int state) => _incoming.AsSpan(_starts[state].._starts[state + 1]);
}
