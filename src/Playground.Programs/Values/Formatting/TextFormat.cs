using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Strings by a format specification.</summary>
internal static class TextFormat
{
    public static string Format(string text, FormatSpecification specification)
    {
        if (specification.Type is not ("" or "s"))
            throw specification.UnknownType("str");
        if (specification.Sign is { } sign)
            throw NotAllowed(sign == ' ' ? "Space" : "Sign");
        if (specification.NoNegativeZero)
            throw NotAllowed("Negative zero coercion (z)");
        if (specification.IsAlternate)
            throw NotAllowed("Alternate form (#)");
        if (specification.Align == '=')
            throw NotAllowed("'=' alignment");
        return specification.Pad(Shortened(text, specification.Precision), '<');
    }

    /// <summary>So many code points at most; all of them if negative.</summary>
    public static string Shortened(string text, int precision) =>
        precision < 0 || precision >= CodePoints.Length(text) ? text : text[..CodePoints.OffsetOf(text, precision)];

    private static PythonException NotAllowed(string what) => Raise.ValueError($"{what} not allowed in string format specifier");
}
