namespace Playground.Timelines.Export;

/// <summary>A point in a slice, open or written, from which an arrow may lead away later.</summary>
/// <param name="Thread">The thread of the slice.</param>
/// <param name="Slice">The slice; null if there is no mark.</param>
/// <param name="TimeNs">When.</param>
internal readonly record struct TraceMark(int Thread, TraceSlice? Slice, long TimeNs);
