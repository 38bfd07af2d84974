using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Division of ints, with the signs as in Python: the remainder has the sign of the divisor.</summary>
internal static class IntDivision
{
    private const int Mantissa = 53;

    /// <summary>Whether a float holds the int exactly, as it does up to 53 bits.</summary>
    public static bool IsExactFloat(long value) => (ulong)(value + (1L << Mantissa)) <= 1UL << (Mantissa + 1);

    /// <summary>The quotient rounded down; the divisor is neither 0 nor -1.</summary>
    public static long Floor(long left, long right)
    {
        var quotient = left / right;
        return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
    }

    /// <summary>The remainder; the divisor is neither 0 nor -1.</summary>
    public static long Modulo(long left, long right)
    {
        var remainder = left % right;
        return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
    }

    public static BigInteger Floor(BigInteger left, BigInteger right, string whenZero) => Both(left, right, whenZero).Quotient;

    public static BigInteger Modulo(BigInteger left, BigInteger right, string whenZero) => Both(left, right, whenZero).Remainder;

    public static (BigInteger Quotient, BigInteger Remainder) Both(BigInteger left, BigInteger right, string whenZero)
    {
        if (right.IsZero)
            throw Raise.DivisionByZero(whenZero);
        IntBudget.Charge(left, right);
        var (quotient, remainder) = BigInteger.DivRem(left, right);
        return !remainder.IsZero && (remainder.Sign < 0) != (right.Sign < 0) ? (quotient - 1, remainder + right) : (quotient, remainder);
    }

    /// <summary>The quotient as the float that is nearest to it.</summary>
    public static object True(BigInteger left, BigInteger right)
    {
        if (right.IsZero)
            throw Raise.DivisionByZero("division by zero");
        if (left.GetBitLength() <= Mantissa && right.GetBitLength() <= Mantissa)
            return (double)(long)left / (long)right;
        if (left.IsZero)
            return right.Sign < 0 ? -0.0 : 0.0;
        IntBudget.Charge(left, right);
        var isNegative = left.Sign != right.Sign;
        var (top, bottom) = (BigInteger.Abs(left), BigInteger.Abs(right));

        // So many bits that the quotient has 66 or more; what is cut off leaves a trace in the last one.
        var shift = (int)(bottom.GetBitLength() - top.GetBitLength() + 66);
        if (shift > 0)
            top <<= shift;
        else
            bottom <<= -shift;
        var (quotient, rest) = BigInteger.DivRem(top, bottom);
        var value = Nearest((quotient << 1) | (rest.IsZero ? 0 : 1), -shift - 1);
        if (double.IsInfinity(value))
            throw Raise.OverflowError("integer division result too large for a float");
        return isNegative ? -value : value;
    }

    /// <summary>The float that is nearest to an int.</summary>
    /// <exception cref="PythonException">OverflowError: it is too large.</exception>
    public static double ToDouble(BigInteger value)
    {
        var nearest = Nearest(BigInteger.Abs(value), 0);
        if (double.IsInfinity(nearest))
            throw Raise.OverflowError("int too large to convert to float");
        return value.Sign < 0 ? -nearest : nearest;
    }

    /// <summary>
    /// The float nearest to <paramref name="value"/> · 2^<paramref name="exponent"/>, ties to even; the value is not negative.
    /// </summary>
    public static double Nearest(BigInteger value, int exponent)
    {
        var bits = (int)value.GetBitLength();
        var weight = bits + exponent;
        if (weight > 1024)
            return double.PositiveInfinity;

        // Subnormal floats have fewer bits.
        var kept = Math.Min(Mantissa, weight + 1074);
        if (kept < 0)
            return 0;
        var cut = bits - kept;
        if (cut <= 0)
            return Math.ScaleB((double)(ulong)value, exponent);
        var whole = (ulong)(value >> cut);
        var rest = value - ((BigInteger)whole << cut);
        var half = BigInteger.One << (cut - 1);
        if (rest > half || (rest == half && (whole & 1) == 1))
            whole++;
        return Math.ScaleB((double)whole, exponent + cut);
    }
}
