using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Formatting;

/// <summary>Python's <c>format()</c>, which f-strings use.</summary>
internal static class Formatter
{
    /// <summary>The value as the specification says.</summary>
    /// <exception cref="PythonException">ValueError or TypeError: the specification is wrong, or not for such a value.</exception>
    public static string Format(object value, string specification)
    {
        if (specification.Length == 0)
            return Representation.Str(value);
        return value switch
        {
            string text => TextFormat.Format(text, FormatParser.Parse(specification, "str", isNumber: false)),
            double number => FloatFormat.Format(number, FormatParser.Parse(specification, "float", isNumber: true)),
            ObjectValue other => other.Format(specification)
                ?? throw Raise.TypeError($"unsupported format string passed to {other.TypeName}.__format__"),
            _ => IntFormat.Format(value, FormatParser.Parse(specification, TypeName.Of(value), isNumber: true)),
        };
    }
}
