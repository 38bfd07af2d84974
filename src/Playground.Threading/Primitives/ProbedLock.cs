using Playground.Threading.Deadlocks;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// A lock on a real <see cref="Monitor"/>. The thread that holds it may enter again; only the outermost hold is recorded.
/// </summary>
public sealed class ProbedLock : IOwned
{
    private readonly object _monitor = new();
    private readonly ThreadGroup _group;
    private readonly int _id;
    private volatile ProbedThread? _owner;
    private int _depth;
    private long _releasedNs;

    internal ProbedLock(ThreadGroup group, int id, string name)
    {
        _group = group;
        _id = id;
        Name = name;
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    int IOwned.Id => _id;

    ProbedThread? IOwned.Owner => _owner;

    /// <summary>Enters, waiting as long as it takes, and leaves at the end of a <c>using</c> block.</summary>
    public Hold Hold()
    {
        Enter();
        return new Hold(this);
    }

    /// <summary>Enters, waiting as long as it takes.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Enter() => TryEnter(Timeout.InfiniteTimeSpan);

    /// <summary>Enters if that is possible in time.</summary>
    /// <param name="timeout">Zero to not wait at all.</param>
    /// <returns>Whether the lock is now held.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool TryEnter(TimeSpan timeout)
    {
        TimeOut.ThrowIfNotAllowed(timeout);
        var me = ProbedThread.Current;
        if (_owner == me)
        {
            _depth++;
            return true;
        }

        me.ThrowIfStopping();
        Record(me, EventKind.LockRequested, TimeOut.ToEventValue(timeout));
        var mustWait = !Monitor.TryEnter(_monitor);
        if (mustWait && !Wait(me, timeout))
        {
            Record(me, EventKind.LockTimedOut);
            return false;
        }

        _owner = me;
        _depth = 1;
        // Later than the last release even where the clock is too coarse to tell.
        Record(me, EventKind.LockAcquired, extra: mustWait ? 1 : 0, notBefore: _releasedNs + 1);
        return true;
    }

    /// <summary>Leaves.</summary>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold the lock.</exception>
    public void Exit()
    {
        var me = ProbedThread.Current;
        if (_owner != me)
            throw new SynchronizationLockException($"{me.Name} leaves {Name} without holding it.");
        if (--_depth > 0)
            return;
        _releasedNs = Record(me, EventKind.LockReleased);
        _owner = null;
        Monitor.Exit(_monitor);
    }

    private bool Wait(ProbedThread me, TimeSpan timeout)
    {
        using (_group.WaitFor(me, this, isTimed: timeout != Timeout.InfiniteTimeSpan))
            return Monitor.TryEnter(_monitor, timeout);
    }

    private long Record(ProbedThread me, EventKind kind, long value = 0, int extra = 0, long notBefore = 0) =>
        _id == 0 ? 0 : me.Record(kind, _id, value, extra, notBefore);
}
