namespace Playground.Timelines.Export;

/// <summary>The open slices of one thread, outermost first, and the rules by which viewers understand them.</summary>
/// <remarks>
/// Slices of a thread must nest or be disjoint, and must still do so after a viewer has made floating-point numbers or whole
/// nanoseconds of the microseconds, where a sum can be off by one. So slices keep <see cref="GapNs"/> away from the slice after
/// them and from the edges of the one around them; that is a tenth of what reading the clock takes. It also spares us the
/// rule that of two slices which begin at once the longer must stand first in the file.
/// </remarks>
internal sealed class TraceLane(TraceEventWriter writer, int thread)
{
    /// <summary>Rounding moves each of two edges by one at most.</summary>
    public const int GapNs = 2;

    private readonly List<TraceSlice> _open = [];
    private readonly List<TraceFlow> _arriving = [];

    /// <summary>The slice that was written last.</summary>
    public WrittenSlice LastWritten { get; private set; }

    public TraceSlice? Innermost => _open.Count > 0 ? _open[^1] : null;

    public void Open(string name, TraceSliceKind kind, int subject, long timeNs)
    {
        var startNs = Innermost is { } outer ? Math.Max(timeNs, outer.StartNs + GapNs) : timeNs;
        var slice = new TraceSlice(name, kind, subject, startNs);
        foreach (var flow in _arriving)
            slice.Add(flow);
        _arriving.Clear();
        _open.Add(slice);
    }

    /// <summary>Puts an end of an arrow into the slice that is open, or the next one.</summary>
    public void Add(TraceFlow flow)
    {
        if (Innermost is { } slice)
            slice.Add(flow);
        else
            _arriving.Add(flow);
    }

    /// <summary>Puts an end of an arrow into the slice that is opened next.</summary>
    public void AddToNext(TraceFlow flow) => _arriving.Add(flow);

    /// <summary>Closes the innermost slice. Nothing is written if nothing is left of it.</summary>
    public WrittenSlice Close(long timeNs, bool isUnfinished = false)
    {
        var slice = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var endNs = timeNs - (GapNs * (_open.Count + 1));
        if (endNs <= slice.StartNs)
        {
            slice.IsDropped = true;
            _arriving.AddRange(slice.Flows ?? []);
            return default;
        }

        var written = new WrittenSlice(thread, slice.StartNs, endNs);
        writer.Slice(slice.Name, thread, slice.StartNs, endNs, isUnfinished);
        foreach (var flow in slice.Flows ?? [])
            writer.Flow(written.Keep(flow), thread);
        slice.Written = written;
        return LastWritten = written;
    }

    /// <summary>
    /// Closes the innermost span of a subject. Slices within it that go on are closed too and opened again: the format
    /// knows no overlap.
    /// </summary>
    public WrittenSlice CloseSpan(int subject, long timeNs)
    {
        var index = _open.FindLastIndex(slice => slice.Kind == TraceSliceKind.Span && slice.Subject == subject);
        if (index < 0)
            return default;
        var inner = _open.GetRange(index + 1, _open.Count - index - 1);
        while (_open.Count > index + 1)
            Close(timeNs);
        var closed = Close(timeNs);
        foreach (var slice in inner)
            Open(slice.Name, slice.Kind, slice.Subject, timeNs);
        return closed;
    }

    public void CloseAll(long timeNs, bool isUnfinished)
    {
        while (_open.Count > 0)
            Close(timeNs, isUnfinished);
    }
}
