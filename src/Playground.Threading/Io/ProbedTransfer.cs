using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Io;

/// <summary>One transfer of bytes: whoever moves them tells how far it is.</summary>
public sealed class ProbedTransfer
{
    private readonly int _id;
    private long _bytes;

    internal ProbedTransfer(int id) => _id = id;

    /// <summary>The transfer begins.</summary>
    public void Start() => Record(EventKind.IoStarted);

    /// <summary>More bytes have come.</summary>
    public void Advance(long bytes)
    {
        _bytes += bytes;
        Record(EventKind.IoProgress);
    }

    /// <summary>All bytes have come.</summary>
    public void Complete() => Record(EventKind.IoCompleted);

    /// <summary>The transfer broke off.</summary>
    public void Fail() => Record(EventKind.IoFailed);

    private void Record(EventKind kind)
    {
        if (_id != 0)
            ProbedThread.Current.Record(kind, _id, _bytes);
    }
}
