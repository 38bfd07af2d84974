namespace Playground.Scenarios.Charts;

/// <summary>One figure.</summary>
/// <param name="X">A number, or the index of a category.</param>
/// <param name="Y">The figure.</param>
public sealed record ChartPoint(double X, double Y);
