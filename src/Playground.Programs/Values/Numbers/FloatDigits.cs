using System.Globalization;
using System.Numerics;

namespace Playground.Programs.Values.Numbers;

/// <summary>
/// The exact decimal digits of floats, rounded to the nearest, ties to even. Works on whole numbers: a float is a whole number of
/// powers of two.
/// </summary>
internal static class FloatDigits
{
    // No float has more digits than this behind the point, or of its own.
    private const int MostPlaces = 1100;

    /// <summary>
    /// With so many digits behind the point; before it if negative, which gives an exponent: "12e2". The value is finite and not
    /// negative.
    /// </summary>
    public static string Fixed(double value, int places)
    {
        if (places > MostPlaces)
            return Fixed(value, MostPlaces) + new string('0', places - MostPlaces);
        var digits = Scaled(value, places).ToString(CultureInfo.InvariantCulture);
        if (places <= 0)
            return places == 0 ? digits : string.Create(CultureInfo.InvariantCulture, $"{digits}e{-places}");
        digits = digits.PadLeft(places + 1, '0');
        return $"{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>So many significant digits, at least 1, and the decimal exponent of the first: 1234.5 gives "12" and 3.</summary>
    public static (string Digits, int Exponent) Significant(double value, int count)
    {
        if (count > MostPlaces)
        {
            var (some, place) = Significant(value, MostPlaces);
            return (some + new string('0', count - MostPlaces), place);
        }

        if (value == 0)
            return (new string('0', count), 0);
        var exponent = (int)Math.Floor(Math.Log10(value));
        while (true)
        {
            var digits = Scaled(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == count)
                return (digits, exponent);

            // The logarithm was a little off, or rounding made 10 of 9.9.
            exponent += digits.Length > count ? 1 : -1;
        }
    }

    /// <summary>The shortest digits that make the same float again, and the decimal exponent of the first.</summary>
    public static (string Digits, int Exponent) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var end = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = end < 0 ? text : text[..end];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var zeros = digits.Length - digits.TrimStart('0').Length;
        if (zeros == digits.Length)
            return ("0", 0);
        return (digits[zeros..].TrimEnd('0'), exponent - zeros);
    }

    /// <summary>The value times a power of ten, rounded to a whole number.</summary>
    private static BigInteger Scaled(double value, int power)
    {
        var (mantissa, exponent) = FloatParts.Of(value);
        BigInteger top = mantissa;
        var bottom = BigInteger.One;
        if (power >= 0)
            top *= BigInteger.Pow(10, power);
        else
            bottom = BigInteger.Pow(10, -power);
        if (exponent >= 0)
            top <<= exponent;
        else
            bottom <<= -exponent;
        return Rounding.HalfToEven(top, bottom);
    }
}
