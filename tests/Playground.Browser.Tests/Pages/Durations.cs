using System.Globalization;

namespace Playground.Browser.Tests.Pages;

/// <summary>Reads times as the page writes them: "1 234.567 µs", "18.4 ms …".</summary>
internal static class Durations
{
    private static readonly Dictionary<string, double> Units = new() { ["ns"] = 1, ["µs"] = 1e3, ["ms"] = 1e6, ["s"] = 1e9 };

    /// <summary>The time in ns.</summary>
    public static double Parse(string text)
    {
        var (number, unit) = Split(text);
        return double.Parse(number, CultureInfo.InvariantCulture) * Units[unit];
    }

    /// <summary>The smallest difference that the text can show, in ns.</summary>
    public static double Step(string text)
    {
        var (number, unit) = Split(text);
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return Units[unit] * Math.Pow(10, point < 0 ? 0 : point + 1 - number.Length);
    }

    private static (string Number, string Unit) Split(string text)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '…')).Replace('−', '-');
        var letters = compact.SkipWhile(c => char.IsDigit(c) || c is '.' or '-').Count();
        return (compact[..^letters], compact[^letters..]);
    }
}
