namespace Playground.Timelines.Export;

/// <summary>A bar that is still growing.</summary>
/// <param name="name">What it says.</param>
/// <param name="kind">What may end it.</param>
/// <param name="subject">The lock, semaphore or transfer of a span; else 0.</param>
/// <param name="startNs">Where it begins.</param>
internal sealed class TraceSlice(string name, TraceSliceKind kind, int subject, long startNs)
{
    public string Name => name;

    public TraceSliceKind Kind => kind;

    public int Subject => subject;

    public long StartNs => startNs;

    /// <summary>Ends of arrows, written after the slice that they lie in.</summary>
    public List<TraceFlow>? Flows { get; private set; }

    /// <summary>Where it is in the file; null as long as it isn't there.</summary>
    public WrittenSlice? Written { get; set; }

    /// <summary>Whether it was too short to be written.</summary>
    public bool IsDropped { get; set; }

    public void Add(TraceFlow flow) => (Flows ??= []).Add(flow);
}
