using System.Globalization;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Numbers;

/// <summary>Python's <c>float()</c>.</summary>
internal static class FloatConversion
{
    public static object Of(object value) => value switch
    {
        double => value,
        string text => Parse(text),
        _ when Number.IsInt(value) => Number.Float(value),
        _ => throw Raise.TypeError($"float() argument must be a string or a real number, not '{TypeName.Of(value)}'"),
    };

    /// <summary>The number that the text says.</summary>
    /// <exception cref="PythonException">ValueError: it says none.</exception>
    public static object Parse(string text)
    {
        AllocationBudget.Charge(2L * text.Length);
        var trimmed = Blanks.Trim(text).ToString();
        var digits = string.Concat(trimmed.Select(c => char.IsDigit(c) ? (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c)) : c));
        var sign = digits.StartsWith('-') ? -1.0 : 1.0;
        var rest = digits.TrimStart("+-");
        if (digits.Length - rest.Length > 1)
            throw Invalid(text);
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return sign * double.PositiveInfinity;
        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase))
            return double.NaN;
        if (!IsNumber(rest))
            throw Invalid(text);
        var plain = rest.ToString().Replace("_", "", StringComparison.Ordinal);
        return sign * double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            var power = text[(exponent + 1)..];
            if (!AreDigits(power.StartsWith('+') || power.StartsWith('-') ? power[1..] : power))
                return false;
            text = text[..exponent];
        }

        var point = text.IndexOf('.');
        if (point < 0)
            return AreDigits(text);
        var whole = text[..point];
        var part = text[(point + 1)..];
        return (whole.IsEmpty || AreDigits(whole)) && (part.IsEmpty || AreDigits(part)) && whole.Length + part.Length > 0;
    }

    /// <summary>Digits, with single underscores between them.</summary>
    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        var afterDigit = false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !(c == '_' && afterDigit))
                return false;
            afterDigit = c != '_';
        }

        return afterDigit;
    }

    private static PythonException Invalid(string text) =>
        Raise.ValueError($"could not convert string to float: {TextRepresentation.Of(text)}");
}
