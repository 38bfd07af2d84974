using System.Globalization;
using System.Numerics;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Numbers;

/// <summary>Reads ints from text as Python's <c>int()</c> does: signs, underscores, prefixes of bases, digits of any script.</summary>
internal static class IntParser
{
    /// <summary>The number that the text says.</summary>
    /// <param name="text">The text; blanks around it do not count.</param>
    /// <param name="numberBase">2–36, or 0 to go by the prefix.</param>
    /// <exception cref="PythonException">ValueError: it says none, or one with too many digits.</exception>
    public static object Parse(string text, int numberBase)
    {
        var rest = Blanks.Trim(text);
        var isNegative = rest.StartsWith('-');
        if (isNegative || rest.StartsWith('+'))
            rest = rest[1..];
        var said = numberBase;
        if (Prefix(rest) is var found and > 0 && (said == 0 || said == found))
        {
            numberBase = found;
            rest = rest[2..];
            if (rest.StartsWith('_'))
                rest = rest[1..];
        }
        else if (numberBase == 0)
        {
            numberBase = 10;
            if (rest.StartsWith('0') && rest.Trim("0_").Length > 0)
                throw Invalid(text, said);
        }

        var digits = Digits(rest, numberBase) ?? throw Invalid(text, said);
        var size = Value(digits, numberBase);
        return Boxed.Of(isNegative ? -size : size);
    }

    private static int Prefix(ReadOnlySpan<char> text) => text.Length < 2 || text[0] != '0' ? 0 : char.ToLowerInvariant(text[1]) switch
    {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        _ => 0,
    };

    /// <summary>The values of the digits; null if something else is among them, or an underscore where none may be.</summary>
    private static List<byte>? Digits(ReadOnlySpan<char> text, int numberBase)
    {
        AllocationBudget.Charge(text.Length);
        var digits = new List<byte>(text.Length);
        var afterDigit = false;
        foreach (var c in text)
        {
            if (c == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }

            var value = char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10
                : char.IsDigit(c) ? (int)CharUnicodeInfo.GetNumericValue(c)
                : numberBase;
            if (value >= numberBase)
                return null;
            digits.Add((byte)value);
            afterDigit = true;
        }

        return afterDigit ? digits : null;
    }

    private static BigInteger Value(List<byte> digits, int numberBase)
    {
        if (digits.Count > IntText.MostDigits && !BitOperations.IsPow2(numberBase))
        {
            throw Raise.ValueError(
                $"Exceeds the limit ({IntText.MostDigits} digits) for integer string conversion: value has {digits.Count} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit");
        }

        return BitOperations.IsPow2(numberBase)
            ? FromBits(digits, BitOperations.Log2((uint)numberBase))
            : FromDigits(digits, numberBase);
    }

    private static BigInteger FromDigits(List<byte> digits, int numberBase)
    {
        // Eight digits of any base fit in 64 bits.
        const int Together = 8;
        var value = BigInteger.Zero;
        for (var i = 0; i < digits.Count; i += Together)
        {
            var (part, weight) = (0L, 1L);
            for (var j = i; j < Math.Min(i + Together, digits.Count); j++)
            {
                part = (part * numberBase) + digits[j];
                weight *= numberBase;
            }

            value = (value * weight) + part;
        }

        return value;
    }

    private static BigInteger FromBits(List<byte> digits, int bitsPerDigit)
    {
        IntBudget.ChargeBits((long)digits.Count * bitsPerDigit);
        var bytes = new byte[((digits.Count * bitsPerDigit) / 8) + 2];
        for (var i = 0; i < digits.Count; i++)
        {
            var at = i * bitsPerDigit;
            var bits = digits[^(i + 1)] << (at % 8);
            bytes[at / 8] |= (byte)bits;
            bytes[(at / 8) + 1] |= (byte)(bits >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static PythonException Invalid(string text, int numberBase) => Raise.ValueError(string.Create(
        CultureInfo.InvariantCulture,
        $"invalid literal for int() with base {numberBase}: {TextRepresentation.Of(text)}"));
}
