namespace Playground.Threading.Processors;

/// <summary>
/// A few shares of the processors, of which a thread needs one to run: so that of many threads that compute few are runnable at a time, whatever there are, and
/// clients get the same time, however many threads they have. Threads take part of their own accord (<see cref="ProcessorClient.Enter"/>). Thread-safe.
/// </summary>
/// <remarks>
/// A runtime that suspends its threads, as the garbage collector does, waits for each that is runnable to get a processor for a moment. With dozens of them
/// on few processors, and those behind others in the system's eyes, that takes tens of milliseconds in which nobody runs.
/// The next share goes to the client that has had the least time: start-time fair queueing (Goyal, Vin, Cheng, SIGCOMM 1996). Who has been away comes back
/// with a little credit, so that short work goes before long, but not with all the time that it did not use.
/// </remarks>
public sealed class ProcessorShares : IDisposable
{
    private const int TicksPerTurn = 2;
    private const int TicksOfPatience = 6;
    private const double CreditSeconds = 0.05;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProcessorClient> _clients = new(StringComparer.Ordinal);
    private readonly List<ProcessorTurn> _holders = [];
    private readonly List<ProcessorClient> _waiting = [];
    private readonly TimeProvider _time;
    private readonly TimeSpan _tick;
    private readonly ITimer _timer;
    private readonly long _credit;
    private int _free;
    private int _overdue;
    private long _floor;
    private bool _isTicking;

    /// <summary>Shares that nobody has.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="turn">How long a thread has one before it is asked to hand it on, if others wait.</param>
    /// <param name="time">The clock.</param>
    public ProcessorShares(int count, TimeSpan turn, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(time);
        (_free, _time, _tick) = (count, time, turn / TicksPerTurn);
        _credit = (long)(CreditSeconds * time.TimestampFrequency);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many threads wait for a share.</summary>
    internal int Waiting
    {
        get
        {
            lock (_lock)
                return _waiting.Sum(client => client.Waiting.Count);
        }
    }

    /// <summary>A client by its name.</summary>
    public ProcessorClient For(string name)
    {
        lock (_lock)
        {
            Count();
            if (_clients.TryGetValue(name, out var known))
                return known;
            foreach (var (other, client) in _clients)
            {
                // As good as one that was never here.
                if (client.Threads == 0 && client.Used <= _floor - _credit)
                    _clients.Remove(other);
            }

            return _clients[name] = new ProcessorClient(this) { Used = _floor - _credit };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    internal void Enter(ProcessorTurn turn)
    {
        lock (_lock)
            turn.Client.Threads++;
    }

    internal void Leave(ProcessorTurn turn)
    {
        lock (_lock)
        {
            Release(turn);
            turn.Client.Threads--;
        }
    }

    /// <summary>Gives a thread a share, or lets it wait for one: it will be woken.</summary>
    internal bool TryTake(ProcessorTurn turn)
    {
        lock (_lock)
        {
            var client = turn.Client;
            if (turn.State == ProcessorTurnState.Holding)
                return true;
            if (!client.IsActive)
            {
                Count();
                client.Used = Math.Max(client.Used, _floor - _credit);
            }

            if (_free > 0 && _waiting.Count == 0)
            {
                Grant(turn);
                return true;
            }

            Wait(turn);
            HolderBefore(client)?.IsAsked = true;
            return false;
        }
    }

    /// <summary>A thread that was asked to hands its share on, unless nobody comes before it, and waits for the next: it will be woken.</summary>
    internal bool TryKeep(ProcessorTurn turn)
    {
        lock (_lock)
        {
            Count(turn);
            if (turn.State == ProcessorTurnState.Holding && !(Next() is { } next && next.Used <= turn.Client.Used))
            {
                (turn.Ticks, turn.IsAsked) = (0, false);
                return true;
            }

            Release(turn);
            if (_free > 0 && _waiting.Count == 0)
            {
                Grant(turn);
                return true;
            }

            Wait(turn);
            return false;
        }
    }

    internal void Give(ProcessorTurn turn)
    {
        lock (_lock)
            Release(turn);
    }

    /// <summary>A thread waits no longer.</summary>
    /// <returns>False if it has been given a share, and woken.</returns>
    internal bool TryGiveUp(ProcessorTurn turn)
    {
        lock (_lock)
        {
            if (turn.State != ProcessorTurnState.Waiting)
                return false;
            turn.Client.Waiting.Remove(turn);
            if (turn.Client.Waiting.Count == 0)
                _waiting.Remove(turn.Client);
            turn.State = ProcessorTurnState.Away;
            return true;
        }
    }

    /// <summary>Asks those who have had a share for long to hand it on. Who doesn't come to a checkpoint keeps it from nobody.</summary>
    private void Tick()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isTicking = false;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return;
            }

            Count();
            foreach (var turn in _holders.ToArray())
            {
                turn.Ticks++;
                if (turn.Ticks >= TicksPerTurn)
                    turn.IsAsked = true;
                // Where all are late, the processors are busy with something else.
                if (turn.Ticks >= TicksPerTurn + (TicksOfPatience * (1 + _overdue)))
                    Overrule(turn);
            }

            GrantNext();
        }
    }

    private void Grant(ProcessorTurn turn)
    {
        _free--;
        _holders.Add(turn);
        turn.Client.Holding++;
        (turn.State, turn.CountedUntil, turn.Ticks, turn.IsAsked) = (ProcessorTurnState.Holding, _time.GetTimestamp(), 0, false);
    }

    private void GrantNext()
    {
        while (_free > 0 && Next() is { } client)
        {
            var turn = client.Waiting.First!.Value;
            client.Waiting.RemoveFirst();
            if (client.Waiting.Count == 0)
                _waiting.Remove(client);
            Grant(turn);
            turn.Wake();
        }
    }

    private void Wait(ProcessorTurn turn)
    {
        turn.State = ProcessorTurnState.Waiting;
        turn.IsAsked = false;
        if (turn.Client.Waiting.Count == 0)
            _waiting.Add(turn.Client);
        turn.Client.Waiting.AddLast(turn);
        if (_isTicking)
            return;
        _isTicking = true;
        _timer.Change(_tick, _tick);
    }

    private void Release(ProcessorTurn turn)
    {
        Count(turn);
        if (turn.State == ProcessorTurnState.Holding)
            Free(turn);
        else if (turn.State == ProcessorTurnState.Overdue)
            _overdue--;
        (turn.State, turn.IsAsked) = (ProcessorTurnState.Away, false);
        GrantNext();
    }

    private void Overrule(ProcessorTurn turn)
    {
        Free(turn);
        turn.State = ProcessorTurnState.Overdue;
        _overdue++;
    }

    private void Free(ProcessorTurn turn)
    {
        _free++;
        _holders.Remove(turn);
        turn.Client.Holding--;
    }

    /// <summary>Who gets the next share; null if nobody waits.</summary>
    private ProcessorClient? Next() => _waiting.Count == 0 ? null : _waiting.MinBy(client => (client.Used, client.Holding));

    /// <summary>Who is to hand his share on at once to a client: the one of all others that have had more time which has had the most.</summary>
    private ProcessorTurn? HolderBefore(ProcessorClient client) => _holders
        .Where(holder => !holder.IsAsked && holder.Client != client && holder.Client.Used > client.Used)
        .MaxBy(holder => (holder.Client.Used, holder.Client.Holding));

    /// <summary>Counts the time of all that have a share, and how little anybody has had who wants one.</summary>
    private void Count()
    {
        var least = long.MaxValue;
        foreach (var turn in _holders)
        {
            Count(turn);
            least = Math.Min(least, turn.Client.Used);
        }

        foreach (var client in _waiting)
            least = Math.Min(least, client.Used);
        if (least < long.MaxValue)
            _floor = Math.Max(_floor, least);
    }

    private void Count(ProcessorTurn turn)
    {
        if (turn.State is not (ProcessorTurnState.Holding or ProcessorTurnState.Overdue))
            return;
        var now = _time.GetTimestamp();
        turn.Client.Used += now - turn.CountedUntil;
        turn.CountedUntil = now;
    }
}
