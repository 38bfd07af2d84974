using System.Numerics;

namespace Playground.Programs.Values.Numbers;

/// <summary>Numbers as values: small ints and bools have one box each, big ints are only what does not fit in 64 bits.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;
    public static readonly object Zero;
    public static readonly object One;

    private const int Smallest = -128;
    private const int Largest = 1023;

    private static readonly object[] Small = new object[Largest - Smallest + 1];

    static Boxed()
    {
        for (long i = Smallest; i <= Largest; i++)
            Small[i - Smallest] = i;
        Zero = Small[-Smallest];
        One = Small[1 - Smallest];
    }

    public static object Of(long value)
    {
        var place = (ulong)(value - Smallest);
        return place < (ulong)Small.Length ? Small[place] : value;
    }

    public static object Of(bool value) => value ? True : False;

    public static object Of(double value) => value;

    public static object Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : value;

    public static object Of(Int128 value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : (BigInteger)value;
}
