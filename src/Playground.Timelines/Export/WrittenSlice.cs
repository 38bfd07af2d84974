namespace Playground.Timelines.Export;

/// <summary>A slice that is in the file: an arrow may begin at its end.</summary>
internal readonly record struct WrittenSlice(int Thread, long StartNs, long EndNs)
{
    public bool Exists => EndNs > StartNs;

    /// <summary>An end of an arrow, moved into the slice if it lies outside.</summary>
    public TraceFlow Keep(in TraceFlow flow) => flow with { TimeNs = Math.Clamp(flow.TimeNs, StartNs, EndNs - 1) };
}
