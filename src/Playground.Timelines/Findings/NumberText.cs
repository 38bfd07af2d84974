using System.Globalization;

namespace Playground.Timelines.Findings;

/// <summary>Numbers as sentences show them: "3 996", grouped by narrow no-break spaces, with a real minus sign.</summary>
public static class NumberText
{
    private static readonly NumberFormatInfo Grouped = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberGroupSizes = [3],
        NumberDecimalDigits = 0,
        NegativeSign = "\u2212",
    };

    /// <summary>A whole number.</summary>
    public static string Of(long number) => number.ToString("N", Grouped);
}
