using System.Globalization;
using System.Text;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>The <c>%</c> operator of strings.</summary>
internal static class PercentFormat
{
    /// <summary>The template with its conversions replaced.</summary>
    /// <param name="template">Such as "%d of %s".</param>
    /// <param name="values">A tuple of values, one value, or a dict for named ones.</param>
    /// <exception cref="PythonException">TypeError, ValueError: the values do not fit, or the template is wrong.</exception>
    public static string Apply(string template, object values)
    {
        var arguments = new PercentArguments(values);
        var result = new StringBuilder();
        var at = 0;
        while (at < template.Length)
        {
            var next = template.IndexOf('%', at);
            if (next < 0)
                next = template.Length;
            result.Append(template, at, next - at);
            at = next;
            if (at == template.Length)
                break;
            at++;
            if (at < template.Length && template[at] == '%')
            {
                result.Append('%');
                at++;
                continue;
            }

            var shown = Convert(PercentConversion.Read(template, ref at, arguments), arguments);
            TextArithmetic.Charge(shown.Length);
            result.Append(shown);
        }

        arguments.CheckAllUsed();
        return result.ToString();
    }

    private static string Convert(PercentConversion conversion, PercentArguments arguments)
    {
        var value = conversion.Key is { } key ? arguments.Named(key) : arguments.Next();
        switch (conversion.Type)
        {
            case 's':
                return Text(conversion, Representation.Str(value));
            case 'r':
                return Text(conversion, Representation.Of(value));
            case 'a':
                return Text(conversion, Representation.Ascii(value));
            case 'c':
                return Text(conversion with { Precision = -1 }, Character(value));
            case 'd' or 'i' or 'u':
                if (!Number.IsNumber(value))
                    throw Raise.TypeError($"%{conversion.Type} format: a real number is required, not {TypeName.Of(value)}");
                return Int(conversion, IntConversion.Of(value), "d");
            case 'x' or 'X' or 'o':
                if (!Number.IsInt(value))
                    throw Raise.TypeError($"%{conversion.Type} format: an integer is required, not {TypeName.Of(value)}");
                return Int(conversion, value, conversion.Type.ToString());
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                if (!Number.IsNumber(value))
                    throw Raise.TypeError($"must be real number, not {TypeName.Of(value)}");
                return Float(conversion, Number.Float(value));
            default:
                throw Raise.ValueError(string.Create(
                    CultureInfo.InvariantCulture,
                    $"unsupported format character '{conversion.Type}' (0x{(int)conversion.Type:x}) at index {conversion.Index}"));
        }
    }

    private static string Text(PercentConversion conversion, string text)
    {
        var shown = TextFormat.Shortened(text, conversion.Precision);
        return new FormatSpecification { Width = conversion.Width, Align = conversion.IsLeft ? '<' : '>' }.Pad(shown, '>');
    }

    private static string Int(PercentConversion conversion, object value, string type)
    {
        var digits = IntFormat.Digits(value, type);
        digits = Filling.Around(digits, conversion.Precision - digits.Length, 0, "0");
        var prefix = conversion.IsAlternate && type != "d" ? "0" + type : "";
        return InWidth(conversion, Number.Big(value).Sign < 0, prefix, digits);
    }

    private static string Float(PercentConversion conversion, double value)
    {
        var specification = new FormatSpecification
        {
            Type = conversion.Type.ToString(),
            Precision = conversion.Precision < 0 ? 6 : conversion.Precision,
            IsAlternate = conversion.IsAlternate,
        };
        return InWidth(conversion, double.IsNegative(value) && !double.IsNaN(value), "", FloatFormat.Unsigned(value, specification));
    }

    private static string InWidth(PercentConversion conversion, bool isNegative, string prefix, string digits)
    {
        var head = (isNegative ? "-" : conversion.HasPlus ? "+" : conversion.HasBlank ? " " : "") + prefix;
        var missing = conversion.Width - head.Length - digits.Length;
        if (conversion.IsLeft)
            return Filling.Around(head + digits, 0, missing, " ");
        return conversion.HasZero ? head + Filling.Around(digits, missing, 0, "0") : Filling.Around(head + digits, missing, 0, " ");
    }

    private static string Character(object value)
    {
        if (value is string text && CodePoints.Length(text) == 1)
            return text;
        if (!Number.IsInt(value))
            throw Raise.TypeError("%c requires int or char");
        return Number.TrySmall(value, out var point) && point is >= 0 and <= 0x10ffff
            ? CodePoints.Of((int)point)
            : throw Raise.OverflowError("%c arg not in range(0x110000)");
    }
}
