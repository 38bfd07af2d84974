using Playground.Programs.Values;
using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A flag that threads can wait for: Python's Event.</summary>
internal sealed class SignalState(ProgramThreads threads) : SharedState(threads, NameKind.Signal, "Event")
{
    private readonly WaitLine _line = new();
    private bool _isSet;
    private volatile SignalRound _round = new();

    /// <summary>The round that threads wait for now.</summary>
    public SignalRound Round => _round;

    public Operation IsSet() => new() { Target = this, Verb = "look at", Do = _ => Boxed.Of(_isSet) };

    public Operation Set(ProgramThread me) => new()
    {
        Target = this,
        Verb = "set",
        Do = _ =>
        {
            _isSet = true;
            _round.HasEnded = true;
            _round = new SignalRound();
            Tell(me.Probe, EventKind.SignalSet);
            _line.WakeAll();
            return NoneValue.Instance;
        },
    };

    public Operation Clear(ProgramThread me) => new()
    {
        Target = this,
        Verb = "clear",
        Do = _ =>
        {
            _isSet = false;
            Tell(me.Probe, EventKind.SignalCleared);
            return NoneValue.Instance;
        },
    };

    public Operation Await(ProgramThread me, TimeSpan timeout)
    {
        var round = _round;
        return new()
        {
            Target = this,
            Verb = "wait for",
            Requested = EventKind.SignalRequested,
            TimedOut = EventKind.SignalTimedOut,
            Line = _line,
            Bound = round,
            IsPossible = () => _isSet || round.HasEnded,
            Timeout = timeout,
            Do = hasWaited =>
            {
                Tell(me.Probe, EventKind.SignalReceived, extra: hasWaited ? 1 : 0);
                return Boxed.True;
            },
            TimeUp = () => Boxed.False,
        };
    }
}
