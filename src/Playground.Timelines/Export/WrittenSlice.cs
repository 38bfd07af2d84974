namespace Playground.Timelines.Export;

/// <summary>A slice that is in the file: an arrow may begin at its end.</summary>
internal readonly record struct WrittenSlice(int Thread, long StartNs, long EndNs)
{
    public bool Exists => EndNs > StartNs;
}
