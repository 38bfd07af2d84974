using System.Diagnostics.CodeAnalysis;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>A place where threads wait until all have arrived, and go on together; then it is ready for the next round.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The barrier holds nothing but memory.")]
public sealed class ProbedBarrier
{
    private readonly Barrier _barrier;
    private readonly int _id;
    private long _arrivals;
    private long _awake;

    internal ProbedBarrier(int id, int participants)
    {
        _id = id;
        _barrier = new Barrier(participants);
    }

    /// <summary>Arrives and waits for the others.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Wait()
    {
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        var arrival = (Interlocked.Increment(ref _arrivals) - 1) % _barrier.ParticipantCount + 1;
        if (_id != 0)
            me.Record(EventKind.BarrierRequested, _id, arrival);
        _barrier.SignalAndWait();
        WaitUntilAllAreAwake(me);
        if (_id != 0)
            me.Record(EventKind.BarrierPassed, _id);
    }

    /// <summary>
    /// The system wakes one thread after the other. On a busy machine the first would have finished its work before the last begins,
    /// and what is to show threads side by side would show them one after the other.
    /// </summary>
    private void WaitUntilAllAreAwake(ProbedThread me)
    {
        var awake = Interlocked.Increment(ref _awake);
        var wholeRounds = (awake + _barrier.ParticipantCount - 1) / _barrier.ParticipantCount * _barrier.ParticipantCount;
        while (Volatile.Read(ref _awake) < wholeRounds)
        {
            me.ThrowIfStopping();
            Thread.Yield();
        }
    }
}
