using System.Text;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Puts the parts of a number together: sign and prefix, digits in groups, what follows, and the filling.</summary>
internal static class NumberLayout
{
    private const int Decimals = 3;
    private const int PowersOfTwo = 4;

    /// <summary>The number in its width.</summary>
    /// <param name="specification">Where to fill, and how to group.</param>
    /// <param name="head">Sign and prefix.</param>
    /// <param name="digits">The digits before the point.</param>
    /// <param name="tail">Point, digits behind it, exponent and percent sign.</param>
    public static string Compose(FormatSpecification specification, string head, string digits, string tail)
    {
        var group = specification.Type is "b" or "o" or "x" or "X" ? PowersOfTwo : Decimals;
        var missing = specification.Width - head.Length - tail.Length;
        if (specification is { Align: '=', Fill: "0" })
            digits = WithZeros(digits, missing, specification.Grouping is null ? 0 : group);
        if (specification.Grouping is { } separator)
            digits = Grouped(digits, group, separator);
        if (specification.Align != '=')
            return specification.Pad($"{head}{digits}{tail}", '>');
        return head + Filling.Around(digits + tail, missing - digits.Length, 0, specification.Fill);
    }

    public static string Sign(FormatSpecification specification, bool isNegative) =>
        isNegative ? "-" : specification.Sign is '+' or ' ' ? specification.Sign.Value.ToString() : "";

    private static string WithZeros(string digits, long width, int group)
    {
        // Separators between the digits count as well: n digits are n + (n - 1) / group wide.
        var count = group == 0 || width <= 0 ? width : width - ((width - 1) / (group + 1));
        if (group > 0 && width > 0 && width % (group + 1) == 0)
            count = (width / (group + 1) * group) + 1;
        return Filling.Around(digits, count - digits.Length, 0, "0");
    }

    private static string Grouped(string digits, int group, char separator)
    {
        TextArithmetic.Charge(digits.Length * 3L);
        var grouped = new StringBuilder(digits.Length + (digits.Length / group));
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % group == 0)
                grouped.Append(separator);
            grouped.Append(digits[i]);
        }

        return grouped.ToString();
    }
}
