using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Ints by a format specification.</summary>
internal static class IntFormat
{
    private const int LargestCodePoint = 0x10ffff;

    public static string Format(object value, FormatSpecification specification)
    {
        switch (specification.Type)
        {
            case "e" or "E" or "f" or "F" or "g" or "G" or "%":
                return FloatFormat.Format(Number.Float(value), specification);
            case "" or "b" or "c" or "d" or "n" or "o" or "x" or "X":
                break;
            default:
                throw specification.UnknownType(TypeName.Of(value));
        }

        if (specification.Precision >= 0)
            throw Raise.ValueError("Precision not allowed in integer format specifier");
        if (specification.NoNegativeZero)
            throw Raise.ValueError("Negative zero coercion (z) not allowed in integer format specifier");
        if (specification.Type == "c")
            return Character(value, specification);
        var number = Number.Big(value);
        var head = NumberLayout.Sign(specification, number.Sign < 0) + Prefix(specification);
        return NumberLayout.Compose(specification, head, Digits(value, specification.Type), "");
    }

    /// <summary>The digits of an int's size by a presentation's letter.</summary>
    public static string Digits(object value, string type) => type switch
    {
        "b" => IntText.InPowerOfTwo(Number.Big(value), 1),
        "o" => IntText.InPowerOfTwo(Number.Big(value), 3),
        "x" => IntText.InPowerOfTwo(Number.Big(value), 4),
        "X" => IntText.InPowerOfTwo(Number.Big(value), 4).ToUpperInvariant(),
        _ => IntText.Decimal(value).TrimStart('-'),
    };

    private static string Prefix(FormatSpecification specification) =>
        specification is { IsAlternate: true, Type: "b" or "o" or "x" or "X" } ? "0" + specification.Type : "";

    private static string Character(object value, FormatSpecification specification)
    {
        if (specification.Sign is not null)
            throw Raise.ValueError("Sign not allowed with integer format specifier 'c'");
        if (specification.IsAlternate)
            throw Raise.ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
        if (!Number.TrySmall(value, out var point))
            throw Raise.OverflowError("Python int too large to convert to C long");
        return point is >= 0 and <= LargestCodePoint
            ? NumberLayout.Compose(specification, "", CodePoints.Of((int)point), "")
            : throw Raise.OverflowError("%c arg not in range(0x110000)");
    }
}
