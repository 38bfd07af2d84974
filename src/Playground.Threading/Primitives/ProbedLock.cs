using Playground.Threading.Deadlocks;
using Playground.Threading.Mechanisms;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// A lock on a real mechanism of .NET. If that is reentrant the thread that holds it may enter again, and only the outermost hold
/// is recorded; else it waits for itself.
/// </summary>
public sealed class ProbedLock : IOwned, IHeld
{
    private readonly IMutualExclusion _exclusion;
    private readonly ThreadGroup _group;
    private readonly int _id;
    private readonly bool _isReentrant;
    private volatile ProbedThread? _owner;
    private int _depth;
    private int _waiting;
    private long _releasedNs;

    internal ProbedLock(ThreadGroup group, int id, string name, LockMechanism mechanism)
    {
        _exclusion = MutualExclusion.Of(mechanism);
        _isReentrant = MutualExclusion.IsReentrant(mechanism);
        _group = group;
        _id = id;
        Name = name;
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>How many threads wait for it now. Asking is not recorded.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public int Waiting
    {
        get
        {
            ProbedThread.Current.ThrowIfStopping();
            return Volatile.Read(ref _waiting);
        }
    }

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
        if (_isReentrant && _owner == me)
        {
            _depth++;
            return true;
        }

        me.ThrowIfStopping();
        Record(me, EventKind.LockRequested, TimeOut.ToEventValue(timeout));
        var mustWait = !_exclusion.TryEnter(TimeSpan.Zero);
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
        var me = Owned();
        if (_depth > 1)
        {
            _depth--;
            return;
        }

        BeginExit(me);
        EndExit();
    }

    void IHeld.GiveBack() => Exit();

    /// <summary>The thread that runs this code, which holds the lock.</summary>
    /// <exception cref="SynchronizationLockException">It doesn't.</exception>
    internal ProbedThread Owned()
    {
        var me = ProbedThread.Current;
        return _owner == me ? me : throw new SynchronizationLockException($"{me.Name} leaves {Name} without holding it.");
    }

    /// <summary>Says that the lock is given back; it really is with <see cref="EndExit"/>.</summary>
    /// <returns>How often the thread had entered.</returns>
    internal int BeginExit(ProbedThread me)
    {
        _releasedNs = Record(me, EventKind.LockReleased);
        _owner = null;
        return _depth;
    }

    /// <summary>Really gives the lock back.</summary>
    internal void EndExit() => _exclusion.Exit();

    /// <summary>Enters as often as the thread had before <see cref="BeginExit"/>.</summary>
    internal void EnterAgain(int depth)
    {
        Enter();
        _depth = depth;
    }

    private bool Wait(ProbedThread me, TimeSpan timeout)
    {
        using (_group.WaitFor(me, new OwnedWait(this, isTimed: timeout != Timeout.InfiniteTimeSpan)))
        {
            Interlocked.Increment(ref _waiting);
            try
            {
                return _exclusion.TryEnter(timeout);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }

    private long Record(ProbedThread me, EventKind kind, long value = 0, int extra = 0, long notBefore = 0) =>
        _id == 0 ? 0 : me.Record(kind, _id, value, extra, notBefore);
}
