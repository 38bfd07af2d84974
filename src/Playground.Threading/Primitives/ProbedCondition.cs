using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// A place to wait, with a lock given back, for another thread to change what the lock guards. A notification wakes whoever waits at that
/// moment and is not kept for those who come later.
/// </summary>
public sealed class ProbedCondition : ProbedPrimitive
{
    private readonly ProbedLock _lock;
    private readonly WaitLine _line = new();
    private int _spurious;

    internal ProbedCondition(ThreadGroup group, int id, string name, ProbedLock guard)
        : base(group, id, name) => _lock = guard;

    /// <summary>Gives the lock back, waits to be woken, as long as it takes, and takes the lock again.</summary>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold the lock.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Wait() => Wait(Timeout.InfiniteTimeSpan);

    /// <summary>Gives the lock back, waits to be woken, but not longer than the time-out, and takes the lock again.</summary>
    /// <returns>Whether it was woken.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold the lock.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool Wait(TimeSpan timeout)
    {
        TimeOut.ThrowIfNotAllowed(timeout);
        var me = _lock.Owned();
        me.ThrowIfStopping();
        var waiter = new Waiter(this, isTimed: timeout != Timeout.InfiniteTimeSpan);
        // The thread is in line before anybody else can have the lock, and the log says so too.
        var depth = _lock.BeginExit(me);
        lock (State)
        {
            Tell(me, EventKind.ConditionRequested, TimeOut.ToEventValue(timeout));
            _line.Add(waiter, isFirst: false);
        }

        _lock.EndExit();
        var isWoken = Block(me, waiter, _line, timeout);
        lock (State)
        {
            if (!isWoken)
                Tell(me, EventKind.ConditionTimedOut);
            else
                Tell(me, EventKind.ConditionWoken, extra: _spurious > 0 && _spurious-- > 0 ? 1 : 0);
        }

        _lock.EnterAgain(depth);
        return isWoken;
    }

    /// <summary>Wakes one thread that waits, if there is one.</summary>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold the lock.</exception>
    public void Notify()
    {
        var me = _lock.Owned();
        lock (State)
        {
            Tell(me, EventKind.ConditionNotified, Math.Min(1, _line.Count));
            _line.WakeFirst();
        }
    }

    /// <summary>Wakes all threads that wait.</summary>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold the lock.</exception>
    public void NotifyAll()
    {
        var me = _lock.Owned();
        lock (State)
        {
            Tell(me, EventKind.ConditionNotified, _line.Count, extra: 1);
            _line.WakeAll();
        }
    }

    /// <summary>
    /// Wakes the first thread that waits though nobody has notified: what the rules of conditions allow a system to do, and what none
    /// does when one wants to see it.
    /// </summary>
    /// <returns>Whether there was a thread to wake.</returns>
    public bool WakeSpuriously()
    {
        lock (State)
        {
            var isWoken = _line.WakeFirst();
            _spurious += isWoken ? 1 : 0;
            return isWoken;
        }
    }
}
