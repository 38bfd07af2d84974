using System.Runtime.InteropServices;

namespace Playground.Exploration.Heap;

/// <summary>
/// Keeps sequences of words, equal ones once, and numbers them from 1 on. Equality is exact: hashes only find candidates. Not thread-safe.
/// </summary>
internal sealed class Sequences
{
    private int[] _words = new int[1024];
    private long[] _starts = new long[64];
    private int[] _buckets = new int[128];
    private uint[] _hashes = new uint[64];
    private long _used;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes they take.</summary>
    public long Bytes => (_words.LongLength * 4) + (_starts.LongLength * 8) + (_buckets.LongLength * 4) + (_hashes.LongLength * 4);

    /// <summary>The words of a sequence. Valid until the next is added.</summary>
    public ReadOnlySpan<int> this[int number] =>
        _words.AsSpan((int)_starts[number - 1], (int)(_starts[number] - _starts[number - 1]));

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
        while (_used + words.Length > _words.Length)
            Array.Resize(ref _words, checked(_words.Length * 2));
        words.CopyTo(_words.AsSpan((int)_used));
        _used += words.Length;
        Count++;
        if (Count + 1 > _starts.Length)
            Array.Resize(ref _starts, _starts.Length * 2);
        if (Count > _hashes.Length)
            Array.Resize(ref _hashes, _hashes.Length * 2);
        _starts[Count] = _used;
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
