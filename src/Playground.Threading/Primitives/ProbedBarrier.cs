using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>A place where threads wait until all have arrived, and go on together; then it is ready for the next round.</summary>
public sealed class ProbedBarrier : ProbedPrimitive
{
    private readonly WaitLine _line = new();
    private readonly int _participants;
    private int _arrived;
    private long _round;
    private long _awake;
    private bool _isBroken;

    internal ProbedBarrier(ThreadGroup group, int id, string name, int participants)
        : base(group, id, name) => _participants = participants;

    /// <summary>Arrives and waits for the others, as long as it takes.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Wait() => Wait(Timeout.InfiniteTimeSpan);

    /// <summary>Arrives and waits for the others, but not longer than the time-out: who gives up breaks the barrier for all.</summary>
    /// <returns>Whether all have arrived; false if the barrier is broken.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool Wait(TimeSpan timeout)
    {
        TimeOut.ThrowIfNotAllowed(timeout);
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        long round;
        lock (State)
        {
            Tell(me, EventKind.BarrierRequested, _arrived + 1);
            round = _round;
            if (++_arrived == _participants && !_isBroken)
            {
                _arrived = 0;
                _round++;
                _line.WakeAll();
            }
        }

        Await(me, _line, timeout, EventKind.None, _ => _round > round || _isBroken);
        lock (State)
        {
            if (_round == round)
            {
                Tell(me, EventKind.BarrierTimedOut);
                _isBroken = true;
                _line.WakeAll();
                return false;
            }
        }

        WaitUntilAllAreAwake(me);
        lock (State)
            Tell(me, EventKind.BarrierPassed);
        return true;
    }

    /// <summary>
    /// The system wakes one thread after the other. On a busy machine the first would have finished its work before the last begins,
    /// and what is to show threads side by side would show them one after the other.
    /// </summary>
    private void WaitUntilAllAreAwake(ProbedThread me)
    {
        var awake = Interlocked.Increment(ref _awake);
        var wholeRounds = (awake + _participants - 1) / _participants * _participants;
        while (Volatile.Read(ref _awake) < wholeRounds)
        {
            me.ThrowIfStopping();
            Thread.Yield();
        }
    }
}
