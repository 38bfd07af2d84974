using System.Numerics;

namespace Playground.Programs.Modules;

/// <summary>
/// The generator of Python's <c>random</c>: MT19937 by Matsumoto and Nishimura, seeded by an array as their <c>init_by_array</c>.
/// Not thread-safe.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    /// <summary>Begins anew from the digits of a number that is not negative.</summary>
    public void Seed(BigInteger seed)
    {
        var bytes = seed.ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (var b = 0; b < bytes.Length; b++)
            key[b / 4] |= (uint)bytes[b] << (8 * (b % 4));

        Fill(19650218);
        var (i, j) = (1, 0);
        for (var k = Math.Max(Size, key.Length); k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            i = Advance(i);
            j = (j + 1) % key.Length;
        }

        for (var k = Size - 1; k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            i = Advance(i);
        }

        _state[0] = 0x80000000;
        _next = Size;
    }

    /// <summary>32 random bits.</summary>
    public uint NextBits()
    {
        if (_next == Size)
            Twist();
        var bits = _state[_next++];
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9d2c5680;
        bits ^= (bits << 15) & 0xefc60000;
        return bits ^ (bits >> 18);
    }

    /// <summary>So many random bits, at least one.</summary>
    public BigInteger NextBits(int count)
    {
        BigInteger all = 0;
        for (var done = 0; done < count; done += 32)
        {
            var bits = NextBits();
            if (count - done < 32)
                bits >>= 32 - (count - done);
            all |= (BigInteger)bits << done;
        }

        return all;
    }

    /// <summary>A number from 0 to before 1, of 53 random bits.</summary>
    public double NextDouble()
    {
        var (high, low) = (NextBits() >> 5, NextBits() >> 6);
        return ((high * 67108864.0) + low) * (1.0 / 9007199254740992.0);
    }

    private void Fill(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Size; i++)
            _state[i] = (1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
    }

    private int Advance(int i)
    {
        if (i + 1 < Size)
            return i + 1;
        _state[0] = _state[Size - 1];
        return 1;
    }

    private void Twist()
    {
        for (var i = 0; i < Size; i++)
        {
            var mixed = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7fffffff);
            _state[i] = _state[(i + Shift) % Size] ^ (mixed >> 1) ^ ((mixed & 1) == 0 ? 0 : 0x9908b0df);
        }

        _next = 0;
    }
}
