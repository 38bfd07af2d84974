using System.Runtime.InteropServices;

namespace Playground.Exploration.Search;

/// <summary>Which steps lead from which state to which. States are expanded in the order of their numbers. Not thread-safe.</summary>
internal sealed class StateGraph
{
    private readonly List<int> _starts = [0];
    private readonly List<Transition> _transitions = [];

    /// <summary>How many states have been expanded.</summary>
    public int Expanded => _starts.Count - 1;

    /// <summary>How many transitions there are.</summary>
    public int Count => _transitions.Count;

    /// <summary>The number of threads that ever were.</summary>
    public int Threads { get; private set; } = 1;

    /// <summary>How many bytes it takes.</summary>
    public long Bytes => (_starts.Capacity * 4L) + (_transitions.Capacity * 12L);

    /// <summary>The transition of a number.</summary>
    public Transition this[int transition] => _transitions[transition];

    /// <summary>The number of the first transition of a state.</summary>
    public int FirstOf(int state) => _starts[state];

    /// <summary>The transitions from an expanded state, in the order of their threads.</summary>
    public ReadOnlySpan<Transition> From(int state) =>
        CollectionsMarshal.AsSpan(_transitions)[_starts[state].._starts[state + 1]];

    /// <summary>Adds a transition from the state that is being expanded.</summary>
    public void Add(Transition transition)
    {
        _transitions.Add(transition);
        Threads = Math.Max(Threads, transition.Thread + 1);
    }

    /// <summary>Ends the expansion of a state.</summary>
    public void EndState() => _starts.Add(_transitions.Count);
}
