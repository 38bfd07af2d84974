using System.Runtime.InteropServices;

namespace Playground.Exploration.Heap;

/// <summary>
/// Keeps sequences of words, equal ones once, and numbers them from 1 on. Equality is exact: hashes only find candidates. Not thread-safe.
/// </summary>
internal sealed class Sequences
{
    private const int BlockWords = 1 << 18;

    // In blocks, since one array that grows would for moments need three times its memory.
    private readonly List<int[]> _blocks = [];
    private (int Block, int Start, int Length)[] _places = new (int, int, int)[64];
    private int[] _buckets = new int[128];
    private uint[] _hashes = new uint[64];
    private int _used;
    private long _blockWords;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes they take at most, counting that a table has its old and new place for a moment when it grows.</summary>
    public long Bytes => (_blockWords * 4) + (Count * 72L);

    /// <summary>The words of a sequence.</summary>
    public ReadOnlySpan<int> this[int number]
    {
        get
        {
            var (block, start, length) = _places[number - 1];
            return _blocks[block].AsSpan(start, length);
        }
    }

    /// <summary>The number of a sequence.</summary>
    public int Of(ReadOnlySpan<int> words)
    {
        var hash = HashOf(words);
        var mask = _buckets.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var number = _buckets[at];
            if (number == 0)
                return Add(words, hash, at);
            if (_hashes[number - 1] == hash && this[number].SequenceEqual(words))
                return number;
        }
    }

    private int Add(ReadOnlySpan<int> words, uint hash, int bucket)
    {
        if (_blocks.Count == 0 || _used + words.Length > _blocks[^1].Length)
        {
            _blocks.Add(new int[Math.Max(BlockWords, words.Length)]);
            _blockWords += _blocks[^1].Length;
            _used = 0;
        }

        words.CopyTo(_blocks[^1].AsSpan(_used));
        Count++;
        if (Count > _places.Length)
            Array.Resize(ref _places, _places.Length * 2);
        if (Count > _hashes.Length)
            Array.Resize(ref _hashes, _hashes.Length * 2);
        _places[Count - 1] = (_blocks.Count - 1, _used, words.Length);
        _used += words.Length;
        _hashes[Count - 1] = hash;
        _buckets[bucket] = Count;
        if (Count * 2 > _buckets.Length)
            Grow();
        return Count;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        var mask = _buckets.Length - 1;
        for (var number = 1; number <= Count; number++)
        {
            var at = (int)_hashes[number - 1] & mask;
            while (_buckets[at] != 0)
                at = (at + 1) & mask;
            _buckets[at] = number;
        }
    }

    private static uint HashOf(ReadOnlySpan<int> words)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(words));
        return (uint)hash.ToHashCode();
    }
}
