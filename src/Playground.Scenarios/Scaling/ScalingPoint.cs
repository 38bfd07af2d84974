namespace Playground.Scenarios.Scaling;

/// <summary>How fast the work was with so many workers.</summary>
/// <param name="Workers">How many threads, or processes, shared it.</param>
/// <param name="WallMs">How long it took, in ms.</param>
/// <param name="SpeedUp">How many times as fast that is as one worker alone.</param>
public sealed record ScalingPoint(int Workers, double WallMs, double SpeedUp);
