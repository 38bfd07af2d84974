using System.Runtime.CompilerServices;
using Playground.Exploration.Search.Symmetry;

namespace Playground.Exploration.Search;

/// <summary>Which steps lead from which state to which. States are expanded in the order of their numbers. Not thread-safe.</summary>
internal sealed class StateGraph
{
    private readonly List<int> _starts = [0];
    private Transition[] _transitions = new Transition[1024];

    /// <summary>How many states have been expanded.</summary>
    public int Expanded => _starts.Count - 1;

    /// <summary>How many transitions there are.</summary>
    public int Count { get; private set; }

    /// <summary>How threads change their places where a step leads to a state that stands for others.</summary>
    public ThreadPermutations Permutations { get; } = new();

    /// <summary>The number of threads that ever were.</summary>
    public int Threads { get; private set; } = 1;

    /// <summary>How many bytes it takes at most, counting that a list has its old and new place for a moment when it grows.</summary>
    public long Bytes => 3 * ((Expanded * 4L) + ((long)Count * Unsafe.SizeOf<Transition>()));

    /// <summary>The transition of a number.</summary>
    public Transition this[int transition] => _transitions[transition];

    /// <summary>The number of the first transition of a state.</summary>
    public int FirstOf(int state) => _starts[state];

    /// <summary>The transitions from an expanded state, in the order of their threads.</summary>
    public ReadOnlySpan<Transition> From(int state) =>
        _transitions.AsSpan(_starts[state].._starts[state + 1]);

    /// <summary>The place of a thread in the state that a step leads to.</summary>
    /// <param name="thread">Its place in the state that the step comes from.</param>
    /// <param name="transition">The step.</param>
    public int PlaceAfter(int thread, Transition transition) => Permutations.Of(transition.Permutation, thread);

    /// <summary>Adds a transition from the state that is being expanded.</summary>
    public void Add(Transition transition)
    {
        if (Count == _transitions.Length)
            Array.Resize(ref _transitions, _transitions.Length * 2);
        _transitions[Count++] = transition;
        Threads = Math.Max(Threads, transition.Thread + 1);
    }

    /// <summary>Ends the expansion of a state.</summary>
    public void EndState() => _starts.Add(Count);
}
