using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>A flag that threads can wait for: once it is set, all go on, until it is cleared again.</summary>
public sealed class ProbedSignal : ProbedPrimitive
{
    private readonly WaitLine _line = new();
    private bool _isSet;
    private long _settings;

    internal ProbedSignal(ThreadGroup group, int id, string name, bool isSet)
        : base(group, id, name) => _isSet = isSet;

    /// <summary>Whether it is set now. Asking is not recorded.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool IsSet
    {
        get
        {
            ProbedThread.Current.ThrowIfStopping();
            return Volatile.Read(ref _isSet);
        }
    }

    /// <summary>Waits until it is set, as long as it takes.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Wait() => Wait(Timeout.InfiniteTimeSpan);

    /// <summary>Waits until it is set, but not longer than the time-out.</summary>
    /// <returns>Whether it was set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool Wait(TimeSpan timeout)
    {
        var me = Request(EventKind.SignalRequested, timeout);
        long? before = null;
        return Await(me, _line, timeout, EventKind.SignalTimedOut, hasWaited =>
        {
            // Set and cleared again before the thread came to look: it was set all the same.
            before ??= _settings;
            if (!_isSet && _settings == before)
                return false;
            Tell(me, EventKind.SignalReceived, extra: hasWaited ? 1 : 0);
            return true;
        });
    }

    /// <summary>Sets it: all that wait go on, and who comes later doesn't wait.</summary>
    public void Set()
    {
        var me = ProbedThread.Current;
        lock (State)
        {
            _isSet = true;
            _settings++;
            Tell(me, EventKind.SignalSet);
            _line.WakeAll();
        }
    }

    /// <summary>Clears it: who comes now waits.</summary>
    public void Clear()
    {
        var me = ProbedThread.Current;
        lock (State)
        {
            _isSet = false;
            Tell(me, EventKind.SignalCleared);
        }
    }
}
