using System.Globalization;

namespace Playground.Timelines.Findings;

/// <summary>Durations as sentences show them: "37 µs", "120 ms", "1.24 s"; three digits, and a space that doesn't break.</summary>
public static class DurationText
{
    private static readonly string[] Units = ["ns", "µs", "ms"];

    /// <summary>A duration.</summary>
    /// <param name="ns">In ns, not negative.</param>
    public static string Of(long ns)
    {
        decimal amount = ns;
        foreach (var unit in Units)
        {
            if (Round(amount) < 1000)
                return $"{Round(amount).ToString("0.##", CultureInfo.InvariantCulture)}\u202F{unit}";
            amount /= 1000;
        }

        return amount < 1000
            ? $"{Round(amount).ToString("0.##", CultureInfo.InvariantCulture)}\u202Fs"
            : $"{NumberText.Of((long)Round(amount))}\u202Fs";
    }

    private static decimal Round(decimal amount) => Math.Round(amount, amount < 10 ? 2 : amount < 100 ? 1 : 0, MidpointRounding.AwayFromZero);
}
