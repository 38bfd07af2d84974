namespace Playground.Scenarios.Charts;

/// <summary>One line, or one bar for each category.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="IsExpected">Whether it is theory, not what was measured.</param>
/// <param name="Points">In the order of x.</param>
public sealed record ChartSeries(string Name, bool IsExpected, IReadOnlyList<ChartPoint> Points);
