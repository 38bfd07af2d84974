using System.Runtime.CompilerServices;

namespace Playground.Exploration.Heap;

/// <summary>Reads what an <see cref="ObjectWriter"/> has written. Not thread-safe.</summary>
internal sealed class ObjectReader(Prototypes prototypes, Atoms atoms, IComponentNames components)
{
    private readonly List<object> _inline = [];
    private int[] _words = [];
    private int _next;

    /// <summary>What new objects are copies of.</summary>
    public Prototypes Prototypes => prototypes;

    /// <summary>Begins to read.</summary>
    public void Begin(ReadOnlySpan<int> words)
    {
        // A copy, since reading may make objects and so lead to writing.
        if (_words.Length < words.Length)
            _words = new int[Math.Max(words.Length, _words.Length * 2)];
        words.CopyTo(_words);
        _next = 0;
        _inline.Clear();
    }

    /// <summary>Reads a word.</summary>
    public int Word() => _words[_next++];

    /// <summary>Reads two words.</summary>
    public long Long() => (uint)Word() | ((long)Word() << 32);

    /// <summary>Reads a reference.</summary>
    /// <exception cref="InsufficientExecutionStackException">What it leads to is nested too deeply.</exception>
    public object? Reference()
    {
        var word = Word();
        var number = word >> ObjectWriter.MarkBits;
        switch (word & AgainMask)
        {
            case ObjectWriter.AtomMark:
                return atoms.At(number);
            case ObjectWriter.ComponentMark:
                return components.At(number);
            case ObjectWriter.AgainMark:
                return _inline[number];
        }

        if (number == 0)
            return null;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var layout = ObjectLayouts.At(number);
        // An object is known before what it holds, which may lead back to it.
        var place = _inline.Count;
        _inline.Add(this);
        var target = layout.Make(this);
        _inline[place] = target;
        layout.Read(target, this);
        return target;
    }

    private const int AgainMask = ObjectWriter.AgainMark;
}
