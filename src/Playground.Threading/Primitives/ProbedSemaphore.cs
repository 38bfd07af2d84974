using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>A number of permits: who finds none left waits until one is given back, by whatever thread.</summary>
public sealed class ProbedSemaphore : ProbedPrimitive, IHeld
{
    private readonly WaitLine _line = new();
    private readonly int? _maximum;
    private int _free;

    internal ProbedSemaphore(ThreadGroup group, int id, string name, int permits, int? maximum)
        : base(group, id, name)
    {
        _free = permits;
        _maximum = maximum;
    }

    /// <summary>Takes a permit, waiting as long as it takes, and gives it back at the end of a <c>using</c> block.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public Hold Hold()
    {
        Acquire();
        return new Hold(this);
    }

    /// <summary>Takes a permit, waiting as long as it takes.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Acquire() => TryAcquire(Timeout.InfiniteTimeSpan);

    /// <summary>Takes a permit if there is one in time.</summary>
    /// <param name="timeout">Zero to not wait at all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool TryAcquire(TimeSpan timeout)
    {
        var me = Request(EventKind.SemaphoreRequested, timeout);
        return Await(me, _line, timeout, EventKind.SemaphoreTimedOut, hasWaited =>
        {
            if (_free == 0)
                return false;
            Tell(me, EventKind.SemaphoreAcquired, --_free, hasWaited ? 1 : 0);
            return true;
        });
    }

    /// <summary>Gives a permit back. A thread may do so that never took one: only a bounded semaphore notices one too many.</summary>
    /// <exception cref="SemaphoreFullException">The semaphore is bounded, and all permits are there.</exception>
    public void Release()
    {
        var me = ProbedThread.Current;
        lock (State)
        {
            if (_free == _maximum)
                throw new SemaphoreFullException($"{me.Name} releases {Name}, but all {_maximum} permits are there.");
            Tell(me, EventKind.SemaphoreReleased, ++_free);
            _line.WakeFirst();
        }
    }

    void IHeld.GiveBack() => Release();
}
