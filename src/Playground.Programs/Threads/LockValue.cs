using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Threads;

/// <summary>Python's Lock or RLock.</summary>
internal sealed class LockValue(MutexState state) : ObjectValue
{
    private static readonly MethodTable LockMethods = Methods("lock")
        .Operation("locked", 0, (self, _) => new Operation { Target = self, Verb = "look at", Do = _ => Boxed.Of(((MutexState)self!).Holder is not null) });

    private static readonly MethodTable ReentrantMethods = Methods("RLock");

    public MutexState State => state;

    public override string TypeName => state.IsReentrant ? "_thread.RLock" : "_thread.lock";

    public override NativeFunction? FindMethod(string name) => (state.IsReentrant ? ReentrantMethods : LockMethods).Find(name);

    public override string Repr()
    {
        // Who holds it says more than where it lies.
        if (ShownValue.IsUnderWay)
            return state.Holder is { } holder ? $"held by {holder.Letter}" : "free";
        var word = state.Holder is null ? "unlocked" : "locked";
        return state.IsReentrant
            ? $"<{word} _thread.RLock object owner={state.Holder?.Identified().Ident ?? 0} count={state.Depth}{Identity.Place(this)}>"
            : $"<{word} _thread.lock object{Identity.Place(this)}>";
    }

    private static MethodTable Methods(string owner) => new MethodTable(owner)
        .Operation("acquire", ["blocking", "timeout"], (self, given) => Acquire((MutexState)self!, given[0], given[1]))
        .Operation("release", 0, (self, _) => ((MutexState)self!).Release(ThreadMachine.Current.Thread))
        .Operation("__enter__", ["blocking", "timeout"], (self, given) => Acquire((MutexState)self!, given[0], given[1]))
        .Operation("__exit__", 3, (self, _) => ((MutexState)self!).Release(ThreadMachine.Current.Thread));

    private static Operation Acquire(MutexState state, object? blocking, object? timeout)
    {
        if (blocking is not null && !Number.IsInt(blocking))
            throw Raise.NotAnInteger(blocking);
        var isBlocking = blocking is null || TruthValue.Of(blocking);
        var seconds = timeout is null ? -1 : WaitTime.Seconds(timeout);
        if (!isBlocking && seconds != -1)
            throw Raise.ValueError("can't specify a timeout for a non-blocking call");
        if (seconds < 0 && seconds != -1)
            throw Raise.ValueError("timeout value must be positive");
        var time = seconds < 0 ? Timeout.InfiniteTimeSpan : WaitTime.Of(seconds);
        return state.Acquire(ThreadMachine.Current.Thread, isBlocking, time);
    }
}
