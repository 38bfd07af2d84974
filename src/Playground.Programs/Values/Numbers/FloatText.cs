using System.Globalization;

namespace Playground.Programs.Values.Numbers;

/// <summary>Floats as <c>repr()</c> shows them: the shortest digits that make the same float again.</summary>
internal static class FloatText
{
    private const int LargestPlain = 16;
    private const int SmallestPlain = -4;

    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value) && value != 0)
            return ((long)value).ToString(CultureInfo.InvariantCulture) + ".0";
        var (digits, exponent) = FloatDigits.Shortest(Math.Abs(value));
        var sign = double.IsNegative(value) ? "-" : "";
        return sign + (exponent is >= SmallestPlain and < LargestPlain ? Plain(digits, exponent, ".0") : Scientific(digits, exponent));
    }

    /// <summary>Digits with a point where it belongs.</summary>
    /// <param name="digits">The significant digits.</param>
    /// <param name="exponent">The decimal exponent of the first.</param>
    /// <param name="wholeEnding">What a whole number ends with.</param>
    public static string Plain(string digits, int exponent, string wholeEnding)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0') + wholeEnding
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>Digits with an exponent: "1.5e-07".</summary>
    public static string Scientific(string digits, int exponent, string pointAlone = "")
    {
        var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits + pointAlone;
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
