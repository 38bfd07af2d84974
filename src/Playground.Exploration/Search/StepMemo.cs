using Playground.Exploration.Model;

namespace Playground.Exploration.Search;

/// <summary>
/// Remembers what came of steps. What a step looks at besides the place of its thread decides what comes of it, so those who know the
/// place and what was looked at need not take it again: a tree for each place, in which each node asks what one component holds.
/// Not thread-safe.
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
    private int[] _columns = new int[256];
    private int _nodes = 1;
    private readonly List<StepEffect> _effects = [];

    /// <summary>How many bytes it takes.</summary>
    public long Bytes => (_keys.LongLength * 12) + (_columns.LongLength * 4) + (_effects.Count * 80L);

    /// <summary>What came of a step.</summary>
    public StepEffect this[int effect] => _effects[effect];

    /// <summary>The effect of the next step of a thread, by number; or <see cref="Nothing"/>.</summary>
    /// <param name="place">The number of the component that says where the thread stands.</param>
    /// <param name="content">Where it stands.</param>
    /// <param name="state">What the components with columns hold.</param>
    public int Find(int place, int content, ReadOnlySpan<int> state)
    {
        var value = Look(RootKey(place, content));
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
        var key = RootKey(place, content);
        foreach (var column in columns)
        {
            var node = Look(key);
            if (node == 0)
            {
                node = NewNode(column);
                Put(key, node);
            }
            else if (node < 0 || _columns[node] != column)
            {
                throw new InvalidOperationException("What a step looks at does not follow from where its thread stands and what it has seen.");
            }

            key = NodeKey(node, state[column]);
        }

        _effects.Add(effect);
        Put(key, -_effects.Count);
        return _effects.Count - 1;
    }

    /// <summary>Forgets everything: what was known about constants may not be true any more.</summary>
    public void Clear()
    {
        Array.Clear(_values);
        Array.Clear(_keys);
        _effects.Clear();
        (_count, _nodes) = (0, 1);
    }

    private static long RootKey(int place, int content) => long.MinValue | ((long)place << 32) | (uint)content;

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
