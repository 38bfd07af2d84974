using System.Globalization;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>CPython's limit for whole numbers in decimal digits, which keeps their conversion quick.</summary>
internal static class IntegerText
{
    public const int MostDigits = 4300;

    /// <summary>What CPython says of a longer literal.</summary>
    public static string TooLong(int digits) => string.Create(
        CultureInfo.InvariantCulture,
        $"Exceeds the limit ({MostDigits} digits) for integer string conversion: value has {digits} digits; "
        + $"use sys.set_int_max_str_digits() to increase the limit - "
        + $"Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");
}
