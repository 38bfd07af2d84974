using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>
/// A lock of Python's. One that is not reentrant may be given back by any thread; where a program may do so, nobody is taken for the one
/// who must.
/// </summary>
internal sealed class MutexState(ProgramThreads threads, bool isReentrant)
    : SharedState(threads, threads.MayReleaseForOthers && !isReentrant ? NameKind.Semaphore : NameKind.Lock, isReentrant ? "RLock" : "Lock", 1)
{
    private readonly bool _isOwned = isReentrant || !threads.MayReleaseForOthers;
    private readonly WaitLine _line = new();
    private volatile ProgramThread? _holder;
    private int _depth;

    /// <summary>Who holds it.</summary>
    public ProgramThread? Holder => _holder;

    /// <summary>How often its holder has entered it.</summary>
    public int Depth => _depth;

    public bool IsReentrant => isReentrant;

    public override ProbedThread? Owner => _isOwned ? _holder?.Probe : null;

    /// <summary>Whether a condition may be waited for or notified: for a lock that is not reentrant, whether anybody holds it.</summary>
    public bool IsHeldBy(ProgramThread me) => isReentrant ? _holder == me : _holder is not null;

    /// <summary>Takes it.</summary>
    public Operation Acquire(ProgramThread me, bool isBlocking, TimeSpan timeout) => new()
    {
        Target = this,
        Verb = "acquire",
        Requested = isReentrant && _holder == me ? EventKind.None : _isOwned ? EventKind.LockRequested : EventKind.SemaphoreRequested,
        TimedOut = _isOwned ? EventKind.LockTimedOut : EventKind.SemaphoreTimedOut,
        Line = _line,
        IsPossible = () => IsFreeFor(me),
        Timeout = isBlocking ? timeout : TimeSpan.Zero,
        Do = hasWaited =>
        {
            Take(me, _depth + 1, hasWaited);
            return Boxed.True;
        },
        TimeUp = () => Boxed.False,
    };

    /// <summary>Gives it back.</summary>
    public Operation Release(ProgramThread me) => new()
    {
        Target = this,
        Verb = "release",
        Do = _ =>
        {
            if (isReentrant && _holder != me)
                throw Raise.RuntimeError("cannot release un-acquired lock");
            if (_holder is null)
                throw Raise.RuntimeError("release unlocked lock");
            if (--_depth == 0)
                GiveBack(me);
            return NoneValue.Instance;
        },
    };

    /// <summary>Whether a thread could take it now; looked at with the state guarded.</summary>
    public bool IsFreeFor(ProgramThread me) => _holder is null || (isReentrant && _holder == me);

    /// <summary>Gives it back, however often its holder had entered.</summary>
    /// <returns>How often.</returns>
    public int GiveBackWhole(ProgramThread me)
    {
        lock (State)
        {
            var depth = _depth;
            _depth = 0;
            GiveBack(me);
            return depth;
        }
    }

    /// <summary>Takes it as often as before <see cref="GiveBackWhole"/>. It must be free, and the state guarded.</summary>
    public void Take(ProgramThread me, int depth, bool hasWaited)
    {
        var isNew = _holder is null;
        _holder = me;
        _depth = depth;
        if (isNew && _isOwned)
            Tell(me.Probe, EventKind.LockAcquired, extra: hasWaited ? 1 : 0);
        else if (isNew)
            Tell(me.Probe, EventKind.SemaphoreAcquired, 0, hasWaited ? 1 : 0);
    }

    /// <summary>Waits for it, to hold it as often as before.</summary>
    public Operation TakeAgain(ProgramThread me, int depth, object result, Operation? before = null, TimeSpan? timeout = null, Func<object>? timeUp = null) => new()
    {
        Target = this,
        Verb = "acquire",
        Before = before,
        Requested = _isOwned ? EventKind.LockRequested : EventKind.SemaphoreRequested,
        Line = _line,
        IsPossible = () => _holder is null,
        Timeout = timeout ?? Timeout.InfiniteTimeSpan,
        TimeUp = timeUp,
        Do = hasWaited =>
        {
            Take(me, depth, hasWaited);
            return result;
        },
    };

    private void GiveBack(ProgramThread me)
    {
        Tell(me.Probe, _isOwned ? EventKind.LockReleased : EventKind.SemaphoreReleased, _isOwned ? 0 : 1);
        _holder = null;
        _line.WakeFirst();
    }
}
