using System.Runtime.CompilerServices;

namespace Playground.Exploration.Search;

/// <summary>
/// Remembers what came of steps. What a step looks at besides the place of its thread decides what comes of it, so those who know the
/// place and what was looked at need not take it again: a tree for each place, in which each node asks what one component holds.
/// Several threads may look at it while nobody changes it.
/// </summary>
internal sealed class StepMemo
{
    /// <summary>What <see cref="Find"/> gives where nothing is remembered.</summary>
    public const int Nothing = -1;

    private const ulong Scatter = 0x9E3779B97F4A7C15;

    private long[] _keys = new long[1 << 12];
    private int[] _values = new int[1 << 12];
    private int _shift = 64 - 12;
    private int _count;
    private int[][] _roots = [];
    private int _rootPlaces;
    private int[] _columns = new int[256];
    private int _nodes = 1;
    private readonly List<StepEffect> _effects = [];

    /// <summary>How many bytes it takes at most, counting that a table has its old and new place for a moment when it grows.</summary>
    public long Bytes => (_rootPlaces * 8L) + (_count * 72L) + (_nodes * 12L) + (_effects.Count * 120L);

    /// <summary>How often everything was forgotten: what was found before is not known any more.</summary>
    public int Changes { get; private set; }

    /// <summary>What came of a step.</summary>
    public StepEffect this[int effect] => _effects[effect];

    /// <summary>The effect of the next step of a thread, by number; or <see cref="Nothing"/>.</summary>
    /// <param name="place">The number of the component that says where the thread stands.</param>
    /// <param name="content">Where it stands.</param>
    /// <param name="state">What the components with columns hold.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(int place, int content, ReadOnlySpan<int> state)
    {
        var value = Root(place, content);
        while (value > 0)
            value = Look(NodeKey(value, state[_columns[value]]));
        return value == 0 ? Nothing : -value - 1;
    }

    /// <summary>Remembers what came of a step.</summary>
    /// <param name="place">The number of the component that says where the thread stands.</param>
    /// <param name="content">Where it stands.</param>
    /// <param name="state">What the components with columns hold.</param>
    /// <param name="columns">The columns of what it has looked at, in the order in which it did.</param>
    /// <param name="effect">What came of it.</param>
    /// <returns>The number of the effect.</returns>
    public int Add(int place, int content, ReadOnlySpan<int> state, ReadOnlySpan<int> columns, StepEffect effect)
    {
        _effects.Add(effect);
        var node = 0;
        foreach (var column in columns)
        {
            var before = node;
            node = before == 0 ? Root(place, content) : Look(NodeKey(before, state[_columns[before]]));
            if (node == 0)
                Put(place, content, state, before, node = NewNode(column));
            else if (node < 0 || _columns[node] != column)
                throw new InvalidOperationException("What a step looks at does not follow from where its thread stands and what it has seen.");
        }

        Put(place, content, state, node, -_effects.Count);
        return _effects.Count - 1;
    }

    /// <summary>Forgets everything: what was known about constants may not be true any more.</summary>
    public void Clear()
    {
        Array.Clear(_values);
        Array.Clear(_keys);
        _roots = [];
        _effects.Clear();
        (_count, _nodes, _rootPlaces) = (0, 1, 0);
        Changes++;
    }

    private int Root(int place, int content) =>
        (uint)place < (uint)_roots.Length && _roots[place] is var roots && (uint)content < (uint)roots.Length ? roots[content] : 0;

    private void PutRoot(int place, int content, int value)
    {
        var before = _roots.Length;
        if (place >= before)
        {
            Array.Resize(ref _roots, place + 1);
            Array.Fill(_roots, [], before, _roots.Length - before);
        }

        if (content >= _roots[place].Length)
        {
            _rootPlaces -= _roots[place].Length;
            Array.Resize(ref _roots[place], Math.Max(content + 1, _roots[place].Length * 2));
            _rootPlaces += _roots[place].Length;
        }

        _roots[place][content] = value;
    }

    /// <summary>Puts a value where the tree of a place leads to: behind a node, or at its root for node 0.</summary>
    private void Put(int place, int content, ReadOnlySpan<int> state, int node, int value)
    {
        if (node == 0)
            PutRoot(place, content, value);
        else
            Put(NodeKey(node, state[_columns[node]]), value);
    }

    private static long NodeKey(int node, int content) => ((long)node << 32) | (uint)content;

    private int NewNode(int column)
    {
        if (_nodes == _columns.Length)
            Array.Resize(ref _columns, _columns.Length * 2);
        _columns[_nodes] = column;
        return _nodes++;
    }

    /// <summary>0 for nothing, a node, or the negative of an effect's number and one more.</summary>
    private int Look(long key)
    {
        var mask = _keys.Length - 1;
        for (var at = (int)(((ulong)key * Scatter) >> _shift); ; at = (at + 1) & mask)
        {
            if (_values[at] == 0 || _keys[at] == key)
                return _values[at];
        }
    }

    private void Put(long key, int value)
    {
        if (++_count * 2 > _keys.Length)
            Grow();
        var mask = _keys.Length - 1;
        var at = (int)(((ulong)key * Scatter) >> _shift);
        while (_values[at] != 0)
            at = (at + 1) & mask;
        (_keys[at], _values[at]) = (key, value);
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        (_keys, _values) = (new long[keys.Length * 2], new int[keys.Length * 2]);
        _shift--;
        _count = 1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (values[i] != 0)
                Put(keys[i], values[i]);
        }
    }
}
