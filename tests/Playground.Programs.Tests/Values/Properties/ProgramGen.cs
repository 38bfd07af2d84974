using System.Globalization;
using CsCheck;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Random literals and programs, as text that CPython and the tests' evaluator both read.</summary>
internal static class ProgramGen
{
    public static readonly Gen<string> SmallInt = Gen.Int[-10, 10].Select(Parenthesised);

    public static readonly Gen<string> Int = Gen.Frequency(
        (5, SmallInt),
        (3, Gen.Long.Select(Parenthesised)),
        (2, Among("9223372036854775807", "(-9223372036854775808)", "9223372036854775808", "(-9223372036854775809)", "4294967296")),
        (2, Gen.Select(Gen.Long[1, 1_000_000], Gen.Int[60, 300], Gen.Int[-3, 3], Gen.Bool, (factor, bits, offset, isNegative) =>
            $"({(isNegative ? "-" : "")}{factor} * 2 ** {bits} + {offset})")));

    public static readonly Gen<string> Float = Gen.Frequency(
        (5, Gen.Double[-1000, 1000].Select(Literal)),
        (3, Gen.Double.Select(Literal)),
        (3, Gen.Select(Gen.Int[-5000, 5000], Gen.Int[0, 4], (digits, places) => Literal(digits / Math.Pow(10, places)))),
        (2, Gen.Select(Gen.Int[1, 99999], Gen.Int[-330, 308], (digits, power) => $"{digits}e{power}")),
        (2, Among("0.0", "(-0.0)", "float('inf')", "float('-inf')", "float('nan')", "5e-324", "1.7976931348623157e308", "9007199254740993.0")));

    public static readonly Gen<string> Number = Gen.Frequency((5, Int), (4, Float), (1, Among("True", "False")));

    public static readonly Gen<string> AnyText = Among("a", "b", "ab", " ", "\\n", "x", "ß", "É", "😀", "1", "-", ",", "\\t", "A", "Bc")
        .Array[0, 7].Select(parts => $"'{string.Concat(parts)}'");

    public static readonly Gen<string> Scalar = Gen.Frequency((4, SmallInt), (1, Float), (2, AnyText), (1, Among("None", "True", "()")));

    public static readonly Gen<string> Bound = Gen.Frequency(
        (2, Gen.Const("")), (6, Gen.Int[-9, 9].Select(Parenthesised)), (1, Among("10 ** 30", "(-10 ** 30)", "None")));

    public static readonly Gen<string> Slice = Gen.Frequency(
        (3, Gen.Select(Bound, Bound, (start, stop) => $"{start}:{stop}")),
        (3, Gen.Select(Bound, Bound, Bound, (start, stop, step) => $"{start}:{stop}:{step}")));

    public static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    public static Gen<string> ListOf(Gen<string> item, int most = 8) => item.Array[0, most].Select(items => $"[{string.Join(", ", items)}]");

    private static string Parenthesised(int value) => Parenthesised((long)value);

    private static string Parenthesised(long value) =>
        value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    private static string Literal(double value)
    {
        if (!double.IsFinite(value))
            return "float('nan')";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        text = text.Contains('E') || text.Contains('.') ? text : text + ".0";
        return double.IsNegative(value) ? $"({text})" : text;
    }
}
