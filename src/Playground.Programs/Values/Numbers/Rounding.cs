using System.Globalization;
using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Python's <c>round()</c>: to the nearest, ties to the even digit.</summary>
internal static class Rounding
{
    // Beyond these, every float has all its digits, or none.
    private const int MostDigits = 323;
    private const int FewestDigits = -308;

    /// <summary>To a whole number.</summary>
    public static object ToInt(object value) => value switch
    {
        double number => IntConversion.FromFloat(Math.Round(number, MidpointRounding.ToEven)),
        _ when Number.IsInt(value) => Number.Int(value),
        _ => throw Raise.TypeError($"type {TypeName.Of(value)} doesn't define __round__ method"),
    };

    /// <summary>To so many digits behind the point, or before it if negative.</summary>
    public static object ToDigits(object value, object digits)
    {
        if (value is double number)
            return Float(number, Number.IndexAtMost(digits));
        if (!Number.IsInt(value))
            throw Raise.TypeError($"type {TypeName.Of(value)} doesn't define __round__ method");
        var places = Number.IndexAtMost(digits);
        if (places >= 0)
            return Number.Int(value);
        var whole = Number.Big(value);
        if (-(BigInteger)places > (whole.GetBitLength() / 3) + 2)
            return Boxed.Zero;
        var unit = BigInteger.Pow(10, (int)-places);
        return Boxed.Of(HalfToEven(whole, unit) * unit);
    }

    /// <summary>The quotient rounded to the nearest whole number, ties to even; the unit is positive.</summary>
    public static BigInteger HalfToEven(BigInteger value, BigInteger unit)
    {
        var (quotient, rest) = BigInteger.DivRem(value, unit);
        var order = (BigInteger.Abs(rest) * 2).CompareTo(unit);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + (value.Sign < 0 ? -1 : 1) : quotient;
    }

    private static double Float(double value, long digits)
    {
        if (!double.IsFinite(value) || value == 0 || digits > MostDigits)
            return value;
        if (digits < FewestDigits)
            return value * 0.0;
        var rounded = double.Parse(FloatDigits.Fixed(Math.Abs(value), (int)digits), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(rounded))
            throw Raise.OverflowError("rounded value too large to represent");
        return Math.CopySign(rounded, value);
    }
}
