using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>A lock that many threads may share to read, or one alone hold to write. Nobody may enter it twice.</summary>
public sealed class ProbedReadersWriterLock : ProbedPrimitive
{
    private readonly ReadersWriterPolicy _policy;
    private readonly WaitLine _readers = new();
    private readonly WaitLine _writers = new();
    private readonly Share _share;
    private readonly Exclusive _exclusive;
    private ProbedThread? _writer;
    private int _reading;
    private int _waitingWriters;

    internal ProbedReadersWriterLock(ThreadGroup group, int id, string name, ReadersWriterPolicy policy)
        : base(group, id, name)
    {
        _policy = policy;
        _share = new Share(this);
        _exclusive = new Exclusive(this);
    }

    /// <inheritdoc/>
    public override ProbedThread? Owner => _writer;

    /// <summary>Shares the lock with other readers, waiting as long as it takes, until the end of a <c>using</c> block.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public Hold HoldShared()
    {
        var me = Request(EventKind.SharedRequested, Timeout.InfiniteTimeSpan);
        Await(me, _readers, Timeout.InfiniteTimeSpan, EventKind.None, hasWaited =>
        {
            if (_writer is not null || (_policy == ReadersWriterPolicy.PreferWriters && _waitingWriters > 0))
                return false;
            Tell(me, EventKind.SharedAcquired, ++_reading, hasWaited ? 1 : 0);
            return true;
        });
        return new Hold(_share);
    }

    /// <summary>Holds the lock alone, waiting as long as it takes, until the end of a <c>using</c> block.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public Hold HoldExclusive()
    {
        var me = Request(EventKind.LockRequested, Timeout.InfiniteTimeSpan);
        Interlocked.Increment(ref _waitingWriters);
        try
        {
            Await(me, _writers, Timeout.InfiniteTimeSpan, EventKind.None, hasWaited =>
            {
                if (_writer is not null || _reading > 0)
                    return false;
                _writer = me;
                Tell(me, EventKind.LockAcquired, extra: hasWaited ? 1 : 0);
                return true;
            });
        }
        finally
        {
            Interlocked.Decrement(ref _waitingWriters);
        }

        return new Hold(_exclusive);
    }

    /// <summary>Lets in whoever may come now; all look again themselves.</summary>
    private void WakeNext()
    {
        if (_policy == ReadersWriterPolicy.PreferReaders || _writers.Count == 0)
            _readers.WakeAll();
        if (_reading == 0)
            _writers.WakeFirst();
    }

    private sealed class Share(ProbedReadersWriterLock shared) : IHeld
    {
        public void GiveBack()
        {
            var me = ProbedThread.Current;
            lock (shared.State)
            {
                shared.Tell(me, EventKind.SharedReleased, --shared._reading);
                shared.WakeNext();
            }
        }
    }

    private sealed class Exclusive(ProbedReadersWriterLock held) : IHeld
    {
        public void GiveBack()
        {
            var me = ProbedThread.Current;
            lock (held.State)
            {
                held.Tell(me, EventKind.LockReleased);
                held._writer = null;
                held.WakeNext();
            }
        }
    }
}
