using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Playground.Scenarios.Memory;

/// <summary>
/// Counters in memory at a chosen distance, the first one at the beginning of a cache line. They stay where they are: the memory is pinned.
/// </summary>
internal sealed class CounterRow
{
    /// <summary>The largest cache line that processors of today have, in bytes. Most have lines of half of that, but often fetch two at a time.</summary>
    public const int LargestLineBytes = 128;

    private readonly long[] _memory;
    private readonly int _first;
    private readonly int _stride;

    /// <param name="count">How many counters.</param>
    /// <param name="distanceBytes">From one to the next: 8, or a multiple of it.</param>
    public CounterRow(int count, int distanceBytes)
    {
        Count = count;
        _stride = distanceBytes / sizeof(long);
        // Room for the way to the next line, and so that nobody else's memory is in the last one.
        _memory = GC.AllocateArray<long>((count * _stride) + (2 * LargestLineBytes / sizeof(long)), pinned: true);
        var offset = (int)(Address(0) % LargestLineBytes);
        _first = (LargestLineBytes - offset) % LargestLineBytes / sizeof(long);
    }

    /// <summary>How many counters there are.</summary>
    public int Count { get; }

    /// <summary>The sum of all counters.</summary>
    public long Total => Enumerable.Range(0, Count).Sum(index => this[index]);

    /// <summary>Bytes from the first counter to the second, by their addresses.</summary>
    public int DistanceBytes => (int)Unsafe.ByteOffset(ref this[0], ref this[1]);

    /// <summary>In how many pieces of 64 bytes, the cache line of most processors, there are counters, by their addresses.</summary>
    public int Lines => Enumerable.Range(0, Count).Select(index => Address(_first + (index * _stride)) / 64).Distinct().Count();

    /// <summary>A counter.</summary>
    public ref long this[int index] => ref _memory[_first + (index * _stride)];

    private long Address(int index) => Marshal.UnsafeAddrOfPinnedArrayElement(_memory, index);
}
