using System.Numerics;

namespace Playground.Programs.Values.Numbers;

/// <summary>The hashes of numbers: the remainder modulo 2^61 - 1, so that equal numbers of any kind hash alike.</summary>
internal static class NumberHash
{
    private const int Bits = 61;
    private const ulong Modulus = (1UL << Bits) - 1;
    private const long Infinity = 314159;

    public static long Of(long value)
    {
        var size = value < 0 ? (ulong)-value : (ulong)value;
        if (size >= Modulus)
            size %= Modulus;
        return Signed(size, value < 0);
    }

    public static long Of(BigInteger value) => Signed((ulong)(BigInteger.Abs(value) % Modulus), value.Sign < 0);

    public static long Of(double value)
    {
        if (double.IsInfinity(value))
            return value > 0 ? Infinity : -Infinity;
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e18)
            return Of((long)value);
        var (mantissa, exponent) = FloatParts.Of(Math.Abs(value));
        var shift = ((exponent % Bits) + Bits) % Bits;
        var size = ((UInt128)(mantissa % Modulus) << shift) % Modulus;
        return Signed((ulong)size, value < 0);
    }

    /// <summary>-1 means an error within CPython, so -2 stands for it.</summary>
    private static long Signed(ulong size, bool isNegative)
    {
        var hash = isNegative ? -(long)size : (long)size;
        return hash == -1 ? -2 : hash;
    }
}
