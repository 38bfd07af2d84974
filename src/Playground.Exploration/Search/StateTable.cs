namespace Playground.Exploration.Search;

/// <summary>
/// States, each kept once and numbered in the order in which they came. Two are the same only if all that they say is the same: hashes find
/// candidates, which are then compared. Not thread-safe.
/// </summary>
internal sealed class StateTable
{
    private const int FirstStates = 1 << 10;

    private readonly List<int> _initial = [];
    private int[] _words = [];
    private uint[] _hashes = new uint[FirstStates];
    private int[] _buckets = new int[FirstStates * 2];

    /// <summary>How many states there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many columns they have.</summary>
    public int Width => _initial.Count;

    /// <summary>How many bytes they take.</summary>
    public long Bytes => (_words.LongLength + _hashes.LongLength + _buckets.LongLength) * 4;

    /// <summary>What a state says. Valid until the next is added.</summary>
    public ReadOnlySpan<int> this[int state] => _words.AsSpan(state * Width, Width);

    /// <summary>The hash of a state.</summary>
    public uint HashOf(int state) => _hashes[state];

    /// <summary>What a column adds to the hash of a state: nothing, as long as it is as it was at first.</summary>
    public uint Part(int column, int content)
    {
        if (content == _initial[column])
            return 0;
        var mixed = ((ulong)(uint)column << 32) | (uint)content;
        mixed *= 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 32;
        mixed *= 0xD6E8FEB86659FD93;
        return (uint)(mixed >> 32);
    }

    /// <summary>Gives all states one column more.</summary>
    /// <param name="initial">What it says in states that there are already.</param>
    /// <returns>The column.</returns>
    public int AddColumn(int initial)
    {
        var (before, words) = (Width, _words);
        _initial.Add(initial);
        _words = new int[Math.Max(FirstStates, _hashes.Length) * Width];
        for (var state = 0; state < Count; state++)
        {
            words.AsSpan(state * before, before).CopyTo(_words.AsSpan(state * Width));
            _words[(state * Width) + before] = initial;
        }

        return before;
    }

    /// <summary>Adds a state if it is new.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="hash">What its columns add to its hash, together.</param>
    /// <param name="state">Its number.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(ReadOnlySpan<int> words, uint hash, out int state)
    {
        var mask = _buckets.Length - 1;
        var at = (int)hash & mask;
        for (; _buckets[at] != 0; at = (at + 1) & mask)
        {
            state = _buckets[at] - 1;
            if (_hashes[state] == hash && this[state].SequenceEqual(words))
                return false;
        }

        state = Count++;
        if (Count > _hashes.Length)
        {
            Grow();
            mask = _buckets.Length - 1;
            for (at = (int)hash & mask; _buckets[at] != 0;)
                at = (at + 1) & mask;
        }

        words.CopyTo(_words.AsSpan(state * Width));
        _hashes[state] = hash;
        _buckets[at] = Count;
        return true;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        Array.Resize(ref _words, _hashes.Length * Width);
        _buckets = new int[_hashes.Length * 2];
        var mask = _buckets.Length - 1;
        for (var state = 0; state < Count - 1; state++)
        {
            var at = (int)_hashes[state] & mask;
            while (_buckets[at] != 0)
                at = (at + 1) & mask;
            _buckets[at] = state + 1;
        }
    }
}
