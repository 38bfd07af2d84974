namespace Playground.Scenarios.Charts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Points joined by lines.</summary>
    Line,

    /// <summary>A bar for each category.</summary>
    Bars,
}
