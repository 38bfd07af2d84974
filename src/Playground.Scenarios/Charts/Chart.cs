namespace Playground.Scenarios.Charts;

/// <summary>A picture of a result's figures, to be drawn by whoever shows it.</summary>
/// <param name="Kind">Whether x is a number or one of the categories.</param>
/// <param name="Title">What it shows.</param>
/// <param name="X">What stands on the x axis, with its unit.</param>
/// <param name="Y">What stands on the y axis, with its unit.</param>
/// <param name="Categories">What the x of bars means, by index; null for lines.</param>
/// <param name="Series">What is drawn.</param>
public sealed record Chart(
    ChartKind Kind, string Title, string X, string Y, IReadOnlyList<string>? Categories, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>A chart of lines.</summary>
    public static Chart Lines(string title, string x, string y, params IReadOnlyList<ChartSeries> series) =>
        new(ChartKind.Line, title, x, y, null, series);

    /// <summary>A chart of one bar for each category.</summary>
    public static Chart Bars(string title, string x, string y, IReadOnlyList<string> categories, IReadOnlyList<double> values) =>
        new(ChartKind.Bars, title, x, y, categories, [new ChartSeries(y, false, [.. values.Select((value, index) => new ChartPoint(index, value))])]);
}
