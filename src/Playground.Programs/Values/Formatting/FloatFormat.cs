using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Formatting;

/// <summary>Floats by a format specification.</summary>
internal static class FloatFormat
{
    private const int UsualPrecision = 6;

    public static string Format(double value, FormatSpecification specification)
    {
        if (specification.Type is not ("" or "e" or "E" or "f" or "F" or "g" or "G" or "n" or "%"))
            throw specification.UnknownType("float");
        var isPercent = specification.Type == "%";
        if (isPercent)
            value *= 100;
        var text = Unsigned(value, specification);
        var isNegative = double.IsNegative(value) && !double.IsNaN(value)
            && !(specification.NoNegativeZero && !text.AsSpan().ContainsAnyInRange('1', '9') && double.IsFinite(value));
        var end = text.AsSpan().IndexOfAny(".eE");
        if (end < 0)
            end = text.Length;
        if (!double.IsFinite(value))
            specification = specification with { Grouping = null };
        return NumberLayout.Compose(
            specification, NumberLayout.Sign(specification, isNegative), text[..end], text[end..] + (isPercent ? "%" : ""));
    }

    /// <summary>The size of a float by the precision and type of a specification.</summary>
    public static string Unsigned(double value, FormatSpecification specification)
    {
        var type = specification.Type is "" or "n" ? "" : specification.Type.ToLowerInvariant();
        var text = Lower(Math.Abs(value), specification.Type == "n" ? "g" : type, specification.Precision, specification.IsAlternate);
        return specification.Type is "E" or "F" or "G" ? text.ToUpperInvariant() : text;
    }

    private static string Lower(double value, string type, int precision, bool isAlternate)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : "inf";
        AllocationBudget.Charge(4L * Math.Max(precision, 0));
        switch (type)
        {
            case "f" or "%":
                var digits = FloatDigits.Fixed(value, precision < 0 ? UsualPrecision : precision);
                return isAlternate && precision == 0 ? digits + "." : digits;
            case "e":
                var (significant, exponent) = FloatDigits.Significant(value, (precision < 0 ? UsualPrecision : precision) + 1);
                return FloatText.Scientific(significant, exponent, isAlternate ? "." : "");
            case "g":
                return General(value, precision < 0 ? UsualPrecision : precision, isAlternate, endsWithPoint: false);
            default:
                if (precision >= 0)
                    return General(value, precision, isAlternate, endsWithPoint: true);
                var shortest = FloatText.Of(value);
                return isAlternate && !shortest.Contains('.') ? shortest.Replace("e", ".e", StringComparison.Ordinal) : shortest;
        }
    }

    /// <summary>The shorter of both ways, without zeros at the end.</summary>
    private static string General(double value, int precision, bool isAlternate, bool endsWithPoint)
    {
        precision = Math.Max(precision, 1);
        var (digits, exponent) = FloatDigits.Significant(value, precision);
        if (!isAlternate)
            digits = digits.TrimEnd('0') is { Length: > 0 } rest ? rest : "0";
        if (exponent < -4 || exponent >= precision - (endsWithPoint ? 1 : 0))
            return FloatText.Scientific(digits, exponent, isAlternate ? "." : "");
        return FloatText.Plain(digits, exponent, endsWithPoint ? ".0" : isAlternate ? "." : "");
    }
}
