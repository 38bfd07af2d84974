using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// The one lock without which no thread of an interpreter may run, handed from thread to thread: who wants it waits for a switch interval
/// and then asks for it, and the thread that has it gives way at its next checkpoint.
/// </summary>
/// <remarks>
/// The protocol is CPython's since 3.2, as its source describes it at the head of <c>ceval_gil.c</c>: the request to drop the lock after a timed wait,
/// and the thread that dropped it on request waits until another has it.
/// </remarks>
public sealed class ProbedInterpreterLock : ProbedPrimitive, IHeld
{
    private readonly TimeSpan _switchInterval;
    private readonly WaitLine _line = new();
    private ProbedThread? _owner;
    private ProbedThread? _yielding;
    private long _switches;
    private int _wanting;
    private volatile bool _isAskedFor;

    internal ProbedInterpreterLock(ThreadGroup group, int id, string name, TimeSpan switchInterval)
        : base(group, id, name) => _switchInterval = switchInterval;

    /// <inheritdoc/>
    public override ProbedThread? Owner => _owner;

    /// <summary>Whether the thread that runs this code has it.</summary>
    public bool IsHeld => _owner == ProbedThread.Current;

    /// <summary>Takes it and gives it back at the end of a <c>using</c> block.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public Hold Hold()
    {
        Enter();
        return new Hold(this);
    }

    /// <summary>Takes it; asks the thread that has it to give way after each switch interval in which nobody did.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Enter()
    {
        var me = Request(EventKind.LockRequested, Timeout.InfiniteTimeSpan);
        Interlocked.Increment(ref _wanting);
        try
        {
            WaitForTurn(me);
        }
        finally
        {
            Interlocked.Decrement(ref _wanting);
        }
    }

    /// <summary>Gives it back, as before whatever may block.</summary>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold it.</exception>
    public void Exit() => Uninterrupted.Do(this, static me =>
    {
        lock (me.State)
            me.GiveBack(isForced: false);
    });

    /// <summary>Between two instructions of the thread that holds it: gives way if another has asked.</summary>
    /// <exception cref="SynchronizationLockException">The thread doesn't hold it.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Checkpoint()
    {
        ProbedThread.Current.ThrowIfStopping();
        if (!_isAskedFor)
            return;
        lock (State)
            GiveBack(isForced: true);
        Enter();
    }

    void IHeld.GiveBack() => Exit();

    private void WaitForTurn(ProbedThread me)
    {
        for (var hasWaited = false; ; hasWaited = true)
        {
            var waiter = new Waiter(this, isTimed: true);
            long switches;
            lock (State)
            {
                if (TryTake(me, hasWaited))
                    return;
                switches = _switches;
                _line.Add(waiter, isFirst: false);
            }

            if (!Block(me, waiter, _line, _switchInterval) && Volatile.Read(ref _switches) == switches)
                _isAskedFor = true;
        }
    }

    private bool TryTake(ProbedThread me, bool hasWaited)
    {
        // Else the thread that gives way would have it back before the one that asked has woken up.
        var givesWay = _yielding == me && Volatile.Read(ref _wanting) > 1;
        if (_owner is not null || givesWay)
            return false;
        _owner = me;
        _yielding = null;
        _isAskedFor = false;
        _switches++;
        Tell(me, EventKind.LockAcquired, extra: hasWaited ? 1 : 0);
        return true;
    }

    private void GiveBack(bool isForced)
    {
        var me = ProbedThread.Current;
        if (_owner != me)
            throw new SynchronizationLockException($"{me.Name} leaves {Name} without holding it.");
        Tell(me, EventKind.LockReleased);
        _owner = null;
        _yielding = isForced ? me : null;
        _line.WakeFirst();
    }
}
