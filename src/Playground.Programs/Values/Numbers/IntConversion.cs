using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Python's <c>int()</c>.</summary>
internal static class IntConversion
{
    public static object Of(object value) => value switch
    {
        double number => FromFloat(number),
        string text => IntParser.Parse(text, 10),
        _ when Number.IsInt(value) => Number.Int(value),
        _ => throw Raise.TypeError(
            $"int() argument must be a string, a bytes-like object or a real number, not '{TypeName.Of(value)}'"),
    };

    public static object FromFloat(double value)
    {
        if (double.IsNaN(value))
            throw Raise.ValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(value))
            throw Raise.OverflowError("cannot convert float infinity to integer");
        return Math.Abs(value) < 9e18 ? Boxed.Of((long)value) : Boxed.Of(new BigInteger(value));
    }

    public static object InBase(object value, object numberBase)
    {
        var chosen = Number.Index(numberBase);
        if (chosen != 0 && chosen is < 2 or > 36)
            throw Raise.ValueError("int() base must be >= 2 and <= 36, or 0");
        return value is string text
            ? IntParser.Parse(text, (int)chosen)
            : throw Raise.TypeError("int() can't convert non-string with explicit base");
    }
}
