using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>What will come of work that was given to a pool.</summary>
internal sealed class FutureState(ProgramThreads threads) : SharedState(threads, NameKind.Signal, "Future")
{
    private const int WatcherBytes = 16;

    private readonly WaitLine _line = new();
    private readonly List<FirstDone> _watchers = [];
    private volatile object? _result;
    private volatile ExceptionValue? _failure;
    private volatile bool _isRunning;
    private volatile bool _isCancelled;

    public bool IsDone => _result is not null || _failure is not null || _isCancelled;

    /// <summary>"pending", "running", "cancelled" or "finished". Takes no lock.</summary>
    public string Word => _isCancelled ? "cancelled" : IsDone ? "finished" : _isRunning ? "running" : "pending";

    public Operation Look() => new() { Target = this, Verb = "look at", Do = _ => Word };

    /// <summary>Waits for the result, or for the exception that came instead.</summary>
    public Operation Result(ProgramThread me, TimeSpan timeout) => Await(me, timeout, () => _failure is null ? _result! : throw new PythonException(_failure));

    /// <summary>Waits, and gives the exception.</summary>
    public Operation Exception(ProgramThread me, TimeSpan timeout) => Await(me, timeout, () => (object?)_failure ?? NoneValue.Instance);

    /// <summary>Says that work on it begins; not so if it was cancelled. Called by the pool.</summary>
    public bool Begin() => Guarded(() => _isRunning = !_isCancelled);

    public Operation Succeed(ProgramThread me, PoolState pool, object result) => End(me, pool, () => _result = result);

    public Operation Fail(ProgramThread me, PoolState pool, ExceptionValue failure) => End(me, pool, () => _failure = failure);

    public Operation Cancel(ProgramThread me) => new()
    {
        Target = this,
        Verb = "cancel",
        Do = _ =>
        {
            if (_isRunning || (IsDone && !_isCancelled))
                return Boxed.False;
            CancelNow(me);
            return Boxed.True;
        },
    };

    /// <summary>Cancels what has not begun.</summary>
    public void CancelNow(ProgramThread me) => Guarded(() =>
    {
        if (_isCancelled)
            return true;
        _isCancelled = true;
        Tell(me.Probe, EventKind.SignalSet);
        WakeAll();
        return true;
    });

    /// <summary>Keeps a function to call when it is done; says whether it is done already.</summary>
    public Operation KeepCallback(ListValue callbacks, object function) => new()
    {
        Target = this,
        Verb = "watch",
        Bound = callbacks,
        Do = _ =>
        {
            if (!IsDone)
                callbacks.Append(function);
            return Boxed.Of(IsDone);
        },
    };

    /// <summary>Adds a wait that is told when it is done.</summary>
    public void Watch(FirstDone wait) => Guarded(() =>
    {
        AllocationBudget.Charge(WatcherBytes);
        _watchers.Add(wait);
        return true;
    });

    private Operation Await(ProgramThread me, TimeSpan timeout, Func<object> result) => new()
    {
        Target = this,
        Verb = "wait for",
        Requested = EventKind.SignalRequested,
        TimedOut = EventKind.SignalTimedOut,
        Line = _line,
        IsPossible = () => IsDone,
        Timeout = timeout,
        Do = hasWaited =>
        {
            Tell(me.Probe, EventKind.SignalReceived, extra: hasWaited ? 1 : 0);
            return _isCancelled ? throw Raise.Error(ExceptionTypes.CancelledError) : result();
        },
        TimeUp = () => throw Raise.Error(ExceptionTypes.TimeoutError),
    };

    private Operation End(ProgramThread me, PoolState pool, Action keep) => new()
    {
        Target = this,
        Verb = "finish",
        Bound = pool,
        Do = _ =>
        {
            keep();
            Sharing.Share(_result ?? NoneValue.Instance);
            pool.Rest();
            Tell(me.Probe, EventKind.SignalSet);
            WakeAll();
            return NoneValue.Instance;
        },
    };

    private void WakeAll()
    {
        _line.WakeAll();
        foreach (var watcher in _watchers)
            watcher.LookAgain();
    }
}
