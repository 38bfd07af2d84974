using System.Globalization;
using System.Numerics;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Ints as text, in any base.</summary>
internal static class IntText
{
    /// <summary>How many decimal digits CPython converts: more would take too long.</summary>
    public const int MostDigits = 4300;

    // 2^14284 is the first power of two with 4 300 digits.
    private const long SurelyTooManyBits = 14_290;

    /// <summary>Decimal digits with a sign.</summary>
    /// <exception cref="PythonException">ValueError: there are more than <see cref="MostDigits"/>.</exception>
    public static string Decimal(object value)
    {
        if (value is long small)
            return small.ToString(CultureInfo.InvariantCulture);
        if (value is bool truth)
            return truth ? "1" : "0";
        var big = (BigInteger)value;
        if (BigInteger.Abs(big).GetBitLength() > SurelyTooManyBits)
            throw TooLong();
        AllocationBudget.Charge(2L * MostDigits);
        var text = big.ToString(CultureInfo.InvariantCulture);
        return text.Length - (big.Sign < 0 ? 1 : 0) > MostDigits ? throw TooLong() : text;
    }

    /// <summary>The digits of the size in base 2, 8 or 16, lower case, without sign or prefix.</summary>
    public static string InPowerOfTwo(BigInteger value, int bitsPerDigit)
    {
        var size = BigInteger.Abs(value);
        var bits = size.GetBitLength();
        AllocationBudget.Charge(((bits / bitsPerDigit) + 1) * 2);
        if (size.IsZero)
            return "0";
        var bytes = size.ToByteArray(isUnsigned: true);
        return string.Create((int)((bits + bitsPerDigit - 1) / bitsPerDigit), (bytes, bitsPerDigit), static (text, number) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var from = i * number.bitsPerDigit;
                var pair = number.bytes[from / 8] | (from / 8 + 1 < number.bytes.Length ? number.bytes[(from / 8) + 1] << 8 : 0);
                text[^(i + 1)] = "0123456789abcdef"[(pair >> (from % 8)) & ((1 << number.bitsPerDigit) - 1)];
            }
        });
    }

    /// <summary>With sign and prefix: what <c>bin</c>, <c>oct</c> and <c>hex</c> give.</summary>
    public static string Prefixed(object value, string prefix, int bitsPerDigit)
    {
        var number = Number.Big(Number.Int(value));
        return (number.Sign < 0 ? "-" : "") + prefix + InPowerOfTwo(number, bitsPerDigit);
    }

    private static PythonException TooLong() => Raise.ValueError(
        $"Exceeds the limit ({MostDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
}
