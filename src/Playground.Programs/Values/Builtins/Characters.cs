using System.Globalization;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Builtins;

/// <summary>Python's <c>chr()</c> and <c>ord()</c>.</summary>
internal static class Characters
{
    private const int Largest = 0x10ffff;

    public static string Of(object value)
    {
        if (!Number.TrySmall(Number.Int(value), out var point) || (int)point != point)
            throw Raise.OverflowError("Python int too large to convert to C int");
        return point is >= 0 and <= Largest ? CodePoints.Of((int)point) : throw Raise.ValueError("chr() arg not in range(0x110000)");
    }

    public static object CodePoint(object value)
    {
        if (value is not string text)
            throw Raise.TypeError($"ord() expected string of length 1, but {TypeName.Of(value)} found");
        var length = CodePoints.Length(text);
        return length == 1
            ? Boxed.Of((long)CodePoints.Value(text, 0))
            : throw Raise.TypeError(string.Create(
                CultureInfo.InvariantCulture, $"ord() expected a character, but string of length {length} found"));
    }
}
