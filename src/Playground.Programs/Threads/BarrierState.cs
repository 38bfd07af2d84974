using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A place where threads wait for each other, round after round.</summary>
internal sealed class BarrierState(ProgramThreads threads, long parties) : SharedState(threads, NameKind.Barrier, "Barrier", parties)
{
    private readonly long _parties = parties;
    private BarrierRound _round = new();

    public long Parties => _parties;

    /// <summary>The round that threads arrive for now.</summary>
    public BarrierRound Round => _round;

    /// <summary>How many have arrived and wait.</summary>
    public int Waiting => Guarded(() => _round.Waiting);

    public bool IsBroken => Guarded(() => _round.IsBroken);

    /// <summary>Arrives: gives the place in the round, and whether it is the last.</summary>
    public Operation Arrive(ProgramThread me) => new()
    {
        Target = this,
        Verb = "arrive at",
        Line = _round.Entrance,
        // Who comes again before all have left waits until they have.
        IsPossible = () => _round.IsBroken || (!_round.IsFull && !_round.IsOpen),
        Do = _ =>
        {
            if (_round.IsBroken)
                throw Raise.Error(ExceptionTypes.BrokenBarrierError);
            Tell(me.Probe, EventKind.BarrierRequested, _round.Waiting + 1);
            var index = _round.Waiting++;
            _round.IsFull = _round.Waiting >= _parties;
            return new TupleValue([Boxed.Of(index), Boxed.Of(_round.IsFull)]);
        },
    };

    /// <summary>Waits for the others.</summary>
    public Operation Pass(ProgramThread me, TimeSpan timeout)
    {
        var round = _round;
        return new()
        {
            Target = this,
            Verb = "wait at",
            Line = round.Line,
            Bound = round,
            IsPossible = () => round.IsOpen || round.IsBroken,
            Timeout = timeout,
            TimedOut = EventKind.BarrierTimedOut,
            Do = _ =>
            {
                if (round.IsBroken)
                {
                    Tell(me.Probe, EventKind.BarrierTimedOut);
                    Leave(round);
                    throw Raise.Error(ExceptionTypes.BrokenBarrierError);
                }

                Tell(me.Probe, EventKind.BarrierPassed);
                Leave(round);
                return NoneValue.Instance;
            },
            TimeUp = () => Guarded<object>(() =>
            {
                Break(round);
                Leave(round);
                throw Raise.Error(ExceptionTypes.BrokenBarrierError);
            }),
        };
    }

    /// <summary>Lets all go on; for the last that arrived.</summary>
    public Operation Open(ProgramThread me) => new()
    {
        Target = this,
        Verb = "open",
        Do = _ =>
        {
            var round = _round;
            if (round.IsBroken)
                throw Raise.Error(ExceptionTypes.BrokenBarrierError);
            round.IsOpen = true;
            Tell(me.Probe, EventKind.BarrierPassed);
            round.Line.WakeAll();
            Leave(round);
            return NoneValue.Instance;
        },
    };

    /// <summary>Breaks it for all.</summary>
    public Operation Break() => new()
    {
        Target = this,
        Verb = "abort",
        Do = _ =>
        {
            Break(_round);
            return NoneValue.Instance;
        },
    };

    /// <summary>Breaks it for those who wait, and makes it ready for others.</summary>
    public Operation Reset() => new()
    {
        Target = this,
        Verb = "reset",
        Do = _ =>
        {
            var round = _round;
            _round = new BarrierRound();
            if (round.Waiting > 0 && !round.IsOpen)
                Break(round);
            round.Entrance.WakeAll();
            return NoneValue.Instance;
        },
    };

    private static void Break(BarrierRound round)
    {
        round.IsBroken = true;
        round.Line.WakeAll();
        round.Entrance.WakeAll();
    }

    private void Leave(BarrierRound round)
    {
        if (--round.Waiting > 0 || !round.IsOpen || !ReferenceEquals(round, _round))
            return;
        _round = new BarrierRound();
        round.Entrance.WakeAll();
    }
}
