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
    private readonly List<FuturesWait> _watchers = [];
    private volatile object? _result;
    private volatile ExceptionValue? _failure;
    private volatile bool _isRunning;
    private volatile bool _isCancelled;
    private volatile bool _isCancellationSeen;

    /// <summary>The waits that are told when it has ended.</summary>
    public IReadOnlyList<FuturesWait> Watchers => _watchers;

    private bool HasFinished => _result is not null || _failure is not null;

    public bool IsDone => HasFinished || _isCancelled;

    /// <summary>Whether waits for several futures count it: a cancelled one only when who would have done the work has come to it.</summary>
    public bool HasEnded => HasFinished || _isCancellationSeen;

    public bool HasFailed => _failure is not null;

    /// <summary>What came of it: the result or the exception; null as long as it has not finished.</summary>
    public object? Outcome => (object?)_failure ?? _result;

    /// <summary>As CPython calls its state in errors. Takes no lock.</summary>
    public string StateName => _isCancellationSeen ? "CANCELLED_AND_NOTIFIED" : Word.ToUpperInvariant();

    /// <summary>"pending", "running", "cancelled" or "finished". Takes no lock.</summary>
    public string Word => _isCancelled ? "cancelled" : IsDone ? "finished" : _isRunning ? "running" : "pending";

    public Operation Look() => new() { Target = this, Verb = "look at", Do = _ => Word };

    /// <summary>Waits for the result, or for the exception that came instead.</summary>
    public Operation Result(ProgramThread me, TimeSpan timeout) => Await(me, timeout, () => _failure is null ? _result! : throw new PythonException(_failure));

    /// <summary>Waits, and gives the exception.</summary>
    public Operation Exception(ProgramThread me, TimeSpan timeout) => Await(me, timeout, () => (object?)_failure ?? NoneValue.Instance);

    /// <summary>Says that work on it begins; not so if it was cancelled. Called by the pool.</summary>
    public bool BeginNow() => Guarded(() =>
    {
        if (!_isCancelled)
            return _isRunning = true;
        if (!_isCancellationSeen)
        {
            _isCancellationSeen = true;
            TellWatchers();
        }

        return false;
    });

    /// <summary>Says that work on it begins, and whether it does; not so if it was cancelled.</summary>
    public Operation Begin() => new()
    {
        Target = this,
        Verb = "begin",
        Do = _ => _isRunning || HasEnded ? throw Raise.RuntimeError("Future in unexpected state") : Boxed.Of(BeginNow()),
    };

    /// <summary>Ends it with a result; says whether it had not ended yet.</summary>
    /// <param name="me">The thread that does.</param>
    /// <param name="pool">The pool whose thread that is; null for none.</param>
    /// <param name="result">The result.</param>
    public Operation Succeed(ProgramThread me, PoolState? pool, object result) => End(me, pool, () => _result = result);

    /// <summary>Ends it with an exception; says whether it had not ended yet.</summary>
    public Operation Fail(ProgramThread me, PoolState? pool, ExceptionValue failure) => End(me, pool, () => _failure = failure);

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
        _line.WakeAll();
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

    /// <summary>Tells a wait that it has ended, now or when it does.</summary>
    public void Watch(FuturesWait wait) => Guarded(() =>
    {
        AllocationBudget.Charge(WatcherBytes);
        if (HasEnded)
            wait.Add(this);
        else
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

    private Operation End(ProgramThread me, PoolState? pool, Action keep) => new()
    {
        Target = this,
        Verb = "finish",
        Bound = pool,
        Do = _ =>
        {
            if (IsDone)
                return Boxed.False;
            keep();
            Sharing.Share(_result ?? NoneValue.Instance);
            pool?.Rest();
            Tell(me.Probe, EventKind.SignalSet);
            _line.WakeAll();
            TellWatchers();
            return Boxed.True;
        },
    };

    private void TellWatchers()
    {
        foreach (var watcher in _watchers)
            watcher.Add(this);
        _watchers.Clear();
    }
}
