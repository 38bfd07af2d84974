using System.Runtime.CompilerServices;

namespace Playground.Exploration.Heap;

/// <summary>
/// Writes what objects hold as words. Equal words mean equal objects: what they lead to is written along, or named by number where it
/// is an atom or a component. Not thread-safe.
/// </summary>
internal sealed class ObjectWriter(Prototypes prototypes, Atoms atoms, IComponentNames components)
{
    /// <summary>The lowest bits of a reference say what its other bits number.</summary>
    internal const int AtomMark = 1;
    internal const int ComponentMark = 2;
    internal const int AgainMark = 3;
    internal const int MarkBits = 2;

    private readonly Dictionary<object, int> _inline = new(ReferenceEqualityComparer.Instance);
    private int[] _words = new int[256];
    private int _count;
    private bool _isComponent;

    /// <summary>The components that were named since <see cref="Begin"/>, in the order in which they were first.</summary>
    public List<int> Named { get; } = [];

    /// <summary>What was written since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, _count);

    /// <summary>Begins anew.</summary>
    /// <param name="isComponent">Whether what is written is a component, so that all that it leads to may be known to several threads.</param>
    public void Begin(bool isComponent)
    {
        _count = 0;
        _inline.Clear();
        Named.Clear();
        _isComponent = isComponent;
    }

    /// <summary>Whether an object was written where it stands.</summary>
    public bool HasInline(object target) => _inline.ContainsKey(target);

    /// <summary>Writes a word.</summary>
    public void Word(int word)
    {
        if (_count == _words.Length)
            Array.Resize(ref _words, _words.Length * 2);
        _words[_count++] = word;
    }

    /// <summary>Writes two words.</summary>
    public void Long(long value)
    {
        Word((int)value);
        Word((int)(value >> 32));
    }

    /// <summary>Writes a reference.</summary>
    /// <exception cref="InsufficientExecutionStackException">What it leads to is nested too deeply.</exception>
    public void Reference(object? target)
    {
        if (target is null)
        {
            Word(0);
            return;
        }

        var layout = ObjectLayouts.Of(target.GetType());
        if (layout.Role == ObjectRole.Atom)
        {
            Word((atoms.Of(target) << MarkBits) | AtomMark);
            return;
        }

        if (layout.Role == ObjectRole.Component && components.NumberOf(target, _isComponent) is var number and >= 0)
        {
            Word((number << MarkBits) | ComponentMark);
            if (!Named.Contains(number))
                Named.Add(number);
            return;
        }

        if (_inline.TryGetValue(target, out var before))
        {
            Word((before << MarkBits) | AgainMark);
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        _inline.Add(target, _inline.Count);
        prototypes.Offer(layout.Number, target);
        Word(layout.Number << MarkBits);
        layout.Write(target, this);
    }
}
