using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>What happened to one variable: its writes in the order of the log, each with the read it was made from.</summary>
internal sealed class VariableHistory
{
    private readonly ById<PendingRead> _reads = new();
    private PendingRead _lastRead;
    private long _lastWriteNs;

    /// <summary>The writes in the order of the log.</summary>
    public VariableWrites Writes { get; } = new();

    /// <summary>Whether every write was an atomic update: then none can be lost.</summary>
    public bool IsAtomic { get; private set; } = true;

    /// <summary>What everybody agrees on in the end: the value of a read that began after the last write, if there is one.</summary>
    public long? ValueReadLast => _lastRead.IsThere && _lastRead.StartNs >= _lastWriteNs ? _lastRead.Value : null;

    public void AddRead(in TimelineEvent e, long sequence, long startNs) =>
        _lastRead = _reads[e.Thread] = new PendingRead(true, sequence, startNs, e.Value);

    public void AddWrite(in TimelineEvent e, long sequence, long startNs, int line)
    {
        ref var read = ref _reads[e.Thread];
        IsAtomic = false;
        Add(read.IsThere
            ? new VariableWrite(e.Thread, sequence, read.Sequence, read.StartNs, e.TimeNs, read.Value, e.Value, line)
            : new VariableWrite(e.Thread, sequence, -1, startNs, e.TimeNs, 0, e.Value, line));
        read = default;
    }

    public void AddUpdate(in TimelineEvent e, long sequence, long startNs, int line)
    {
        Add(new VariableWrite(e.Thread, sequence, sequence, startNs, e.TimeNs, unchecked(e.Value - e.Extra), e.Value, line));
        _reads[e.Thread] = default;
    }

    private void Add(in VariableWrite write)
    {
        Writes.Add(write);
        _lastWriteNs = write.EndNs;
    }

    private readonly record struct PendingRead(bool IsThere, long Sequence, long StartNs, long Value);
}
