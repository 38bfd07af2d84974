namespace Playground.Programs.Values.Numbers;

/// <summary>What a float is made of.</summary>
internal static class FloatParts
{
    private const int Fraction = 52;

    /// <summary>Whole numbers with value = mantissa · 2^exponent, for a finite float that is not negative.</summary>
    public static (ulong Mantissa, int Exponent) Of(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)(bits >> Fraction) & 0x7FF;
        var fraction = bits & ((1UL << Fraction) - 1);
        return exponent == 0 ? (fraction, -1074) : (fraction | (1UL << Fraction), exponent - 1075);
    }
}
