using Playground.Scenarios.Charts;

namespace Playground.Scenarios.Locking;

/// <summary>Bars for what was measured of locks.</summary>
internal static class LockCharts
{
    /// <summary>A bar for each mechanism; for a single one, a bar for each thread as well.</summary>
    public static IEnumerable<Chart> Of(IReadOnlyList<LockFigures> mechanisms)
    {
        yield return Bars("Time of a pass", "ns", figures => figures.SectionNs);
        if (mechanisms.All(figures => figures.ProcessorNs is not null))
            yield return Bars("Processor time of a pass, all threads together", "ns", figures => figures.ProcessorNs!.Value);
        yield return Bars("Share of the unluckiest thread", "% of an equal share", figures => figures.LeastSharePercent);
        if (mechanisms is [var only])
        {
            yield return Chart.Bars(
                "Passes of each thread",
                "thread",
                "passes",
                [.. only.SectionsByThread.Select((_, index) => $"Worker-{index + 1}")],
                [.. only.SectionsByThread.Select(passes => (double)passes)]);
        }

        Chart Bars(string title, string y, Func<LockFigures, double> figure) =>
            Chart.Bars(title, "mechanism", y, [.. mechanisms.Select(figures => figures.Mechanism)], [.. mechanisms.Select(figure)]);
    }
}
