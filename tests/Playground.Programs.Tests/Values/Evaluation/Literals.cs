using System.Globalization;
using System.Numerics;
using Playground.Programs.Values;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>Values that programs spell out.</summary>
internal static class Literals
{
    public static object Number(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return Boxed.Of(BigInteger.Parse("0" + text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        text = text.Replace("_", "", StringComparison.Ordinal);
        return text.AsSpan().ContainsAny(".eE")
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : Boxed.Of(BigInteger.Parse(text, CultureInfo.InvariantCulture));
    }

    public static object? Constant(string name) => name switch
    {
        "None" => NoneValue.Instance,
        "True" => Boxed.True,
        "False" => Boxed.False,
        _ => null,
    };
}
