using System.Diagnostics;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// Base of the primitives that keep account of their state under a lock of their own. What they record has the order in which it
/// happened: each event is stamped while that lock is held, and later than the one before even where the clock is too coarse to tell.
/// </summary>
public abstract class ProbedPrimitive
{
    private readonly ThreadGroup _group;
    private long _lastNs;

    /// <summary>A primitive for the threads of a group.</summary>
    /// <param name="group">The threads.</param>
    /// <param name="id">Its id in the names table; 0 if nothing is recorded.</param>
    /// <param name="name">What people call it.</param>
    protected ProbedPrimitive(ThreadGroup group, int id, string name)
    {
        _group = group;
        Id = id;
        Name = name;
    }

    /// <summary>What people call it.</summary>
    public virtual string Name { get; }

    /// <summary>Its id in the names table; 0 if nothing is recorded.</summary>
    public virtual int Id { get; }

    /// <summary>The one thread that can end a wait for it, if there is just one.</summary>
    public virtual ProbedThread? Owner => null;

    /// <summary>Whether the end of a thread ends waits for it, or makes those who wait look again.</summary>
    public virtual bool EndsWith(ProbedThread ending) => false;

    /// <summary>Guards the state; held for moments only.</summary>
    protected Lock State { get; } = new();

    /// <summary>Records that the thread, which runs this code, wants something; the state has no part in it.</summary>
    private protected ProbedThread Request(EventKind kind, TimeSpan timeout)
    {
        TimeOut.ThrowIfNotAllowed(timeout);
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        if (Id != 0)
            me.Record(kind, Id, TimeOut.ToEventValue(timeout));
        return me;
    }

    /// <summary>Records what the thread, which runs this code, has done to the state. Called with the state's lock held.</summary>
    protected void Tell(ProbedThread me, EventKind kind, long value = 0, int extra = 0)
    {
        if (Id != 0 && kind != EventKind.None)
            _lastNs = me.Record(kind, Id, value, extra, _lastNs + 1);
    }

    /// <summary>Waits in a line until something can be done, and does it.</summary>
    /// <param name="me">The thread that runs this code.</param>
    /// <param name="line">Where it waits.</param>
    /// <param name="timeout">How long at most.</param>
    /// <param name="timedOut">What is recorded if it could not be done in time; nothing for <see cref="EventKind.None"/>.</param>
    /// <param name="tryDo">Does it, if that is possible now; called with the state's lock held, and told whether the thread had to wait.</param>
    /// <returns>Whether it is done; not so only after the time-out.</returns>
    /// <exception cref="ThreadInterruptedException">The run is being stopped, or somebody interrupted the thread.</exception>
    protected bool Await(ProbedThread me, WaitLine line, TimeSpan timeout, EventKind timedOut, Func<bool, bool> tryDo)
    {
        var started = Stopwatch.GetTimestamp();
        var left = timeout;
        for (var hasWaited = false; ; hasWaited = true)
        {
            Waiter waiter;
            lock (State)
            {
                if (tryDo(hasWaited))
                    return true;
                if (left == TimeSpan.Zero)
                {
                    Tell(me, timedOut);
                    return false;
                }

                waiter = new Waiter(this, isTimed: timeout != Timeout.InfiniteTimeSpan);
                line.Add(waiter, isFirst: hasWaited);
            }

            Block(me, waiter, line, left);
            if (timeout != Timeout.InfiniteTimeSpan)
                left = timeout - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } rest ? rest : TimeSpan.Zero;
        }
    }

    /// <summary>Stands in a line until the place in it is woken or the time is up.</summary>
    /// <returns>Whether it was woken.</returns>
    internal bool Block(ProbedThread me, Waiter waiter, WaitLine line, TimeSpan timeout)
    {
        try
        {
            using (_group.WaitFor(me, waiter))
            {
                if (waiter.Block(timeout))
                    return true;
            }

            lock (State)
                return !line.Remove(waiter);
        }
        catch (ThreadInterruptedException)
        {
            lock (State)
            {
                if (line.Remove(waiter))
                    throw;
            }

            // It was woken first, and what it was woken for must not get lost: the interrupt ends its next wait.
            Thread.CurrentThread.Interrupt();
            return true;
        }
    }
}
