namespace Playground.Timelines.Export;

/// <summary>One end of an arrow.</summary>
/// <param name="Name">What the arrow stands for.</param>
/// <param name="Id">The same for both ends.</param>
/// <param name="IsStart">Whether it is where the arrow begins.</param>
/// <param name="TimeNs">When; moved into the slice if it lies outside.</param>
internal readonly record struct TraceFlow(string Name, long Id, bool IsStart, long TimeNs);
