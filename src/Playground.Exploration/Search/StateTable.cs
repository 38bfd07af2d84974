using System.Runtime.CompilerServices;

namespace Playground.Exploration.Search;

/// <summary>
/// States, each kept once and numbered in the order in which they came. Two are the same only if all that they say is the same: hashes find
/// candidates, which are then compared. Several threads may look at it while nobody changes it.
/// </summary>
internal sealed class StateTable
{
    private const int FirstStates = 1 << 10;
    // Three places for a hash, and six for a bucket: tables are at most twice and four times as large as what is in them.
    private const int TableBytes = (3 * 4) + (6 * 8);
    private const int BlockBits = 10;
    private const int BlockStates = 1 << BlockBits;

    private readonly List<int> _initial = [];

    // In blocks, since one array that grows would for moments need three times its memory.
    private readonly List<int[]> _blocks = [];
    private uint[] _hashes = new uint[FirstStates];
    // The hash of a state, and below it its number from 1 on: a candidate is looked at only if its hash is the same.
    private ulong[] _buckets = new ulong[FirstStates * 2];

    /// <summary>How many states there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many columns they have.</summary>
    public int Width => _initial.Count;

    /// <summary>How many bytes they take at most, counting that tables have their old and new place for a moment when they grow.</summary>
    public long Bytes => ((long)_blocks.Count * BlockStates * Width * 4) + ((long)Count * TableBytes);

    /// <summary>What a state says. Valid until the next column is added.</summary>
    public ReadOnlySpan<int> this[int state] => _blocks[state >> BlockBits].AsSpan((state & (BlockStates - 1)) * Width, Width);

    /// <summary>The hash of a state.</summary>
    public uint HashOf(int state) => _hashes[state];

    /// <summary>What a column adds to the hash of a state: nothing, as long as it is as it was at first.</summary>
    private uint Part(int column, int content)
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
        var before = Width;
        _initial.Add(initial);
        for (var block = 0; block < _blocks.Count; block++)
        {
            var words = new int[BlockStates * Width];
            for (var state = 0; state < BlockStates; state++)
            {
                _blocks[block].AsSpan(state * before, before).CopyTo(words.AsSpan(state * Width));
                words[(state * Width) + before] = initial;
            }

            _blocks[block] = words;
        }

        return before;
    }

    /// <summary>Changes what some columns of a state say.</summary>
    /// <param name="words">The state.</param>
    /// <param name="hash">What its columns add to its hash, together.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="contents">What they say then.</param>
    /// <returns>What its columns add to its hash then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint Change(Span<int> words, uint hash, ReadOnlySpan<int> columns, ReadOnlySpan<int> contents)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            ref var word = ref words[columns[i]];
            hash ^= Part(columns[i], word) ^ Part(columns[i], contents[i]);
            word = contents[i];
        }

        return hash;
    }

    /// <summary>The number of a state; -1 if it is new.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="hash">What its columns add to its hash, together.</param>
    public int Find(ReadOnlySpan<int> words, uint hash) => Find(words, hash, out _);

    /// <summary>Adds a state if it is new.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="hash">What its columns add to its hash, together.</param>
    /// <param name="state">Its number.</param>
    /// <returns>Whether it is new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ReadOnlySpan<int> words, uint hash, out int state)
    {
        state = Find(words, hash, out var at);
        if (state >= 0)
            return false;
        state = Count++;
        if (Count > _hashes.Length)
        {
            Grow();
            at = FreeAt(hash);
        }

        if (state >> BlockBits == _blocks.Count)
            _blocks.Add(GC.AllocateUninitializedArray<int>(BlockStates * Width));
        words.CopyTo(_blocks[^1].AsSpan((state & (BlockStates - 1)) * Width));
        _hashes[state] = hash;
        _buckets[at] = Bucket(hash, state);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(ReadOnlySpan<int> words, uint hash, out int at)
    {
        var mask = _buckets.Length - 1;
        for (at = (int)hash & mask; _buckets[at] is not 0 and var bucket; at = (at + 1) & mask)
        {
            var state = (int)(uint)bucket - 1;
            if ((uint)(bucket >> 32) == hash && this[state].SequenceEqual(words))
                return state;
        }

        return -1;
    }

    private static ulong Bucket(uint hash, int state) => ((ulong)hash << 32) | (uint)(state + 1);

    private int FreeAt(uint hash)
    {
        var mask = _buckets.Length - 1;
        var at = (int)hash & mask;
        while (_buckets[at] != 0)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        _buckets = new ulong[_hashes.Length * 2];
        for (var state = 0; state < Count - 1; state++)
            _buckets[FreeAt(_hashes[state])] = Bucket(_hashes[state], state);
    }
}
