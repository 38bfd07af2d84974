using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>The work that was given to a pool of threads, and who does it.</summary>
internal sealed class PoolState(ProgramThreads threads) : SharedState(threads, NameKind.Queue, "work")
{
    private const int WorkBytes = 64;

    private readonly Queue<QueuedWork> _work = [];
    private readonly WaitLine _line = new();
    [NotState]
    private long _lastNumber;
    private int _queued;
    private int _idle;
    private int _started;
    private bool _isClosed;

    /// <summary>What will come of the work that waits.</summary>
    public IEnumerable<FutureState> Waiting => _work.Select(work => work.Future);

    /// <summary>Gives it work.</summary>
    /// <returns>The name for a new thread, if one is wanted; None if not.</returns>
    public Operation Give(ProgramThread me, FutureState future, object work, long mostThreads, string name) => new()
    {
        Target = this,
        Verb = "give work to",
        Object = "the pool",
        Do = _ =>
        {
            if (_isClosed)
                throw Raise.RuntimeError("cannot schedule new futures after shutdown");
            AllocationBudget.Charge(WorkBytes);
            Sharing.Share(work);
            _work.Enqueue(new QueuedWork(++_lastNumber, future, work));
            Volatile.Write(ref _queued, _work.Count);
            Tell(me.Probe, EventKind.QueuePut, _lastNumber, _work.Count);
            _line.WakeFirst();
            if (Interlocked.Decrement(ref _idle) >= 0)
                return NoneValue.Instance;
            Interlocked.Increment(ref _idle);
            return _started == mostThreads ? NoneValue.Instance : $"{name}_{_started++}";
        },
    };

    /// <summary>Takes work; None when no more will come.</summary>
    public Operation Take(ProgramThread me) => new()
    {
        Target = this,
        Verb = "take work from",
        Object = "the pool",
        Requested = EventKind.QueueTakeRequested,
        Line = _line,
        IsPossible = () => _work.Count > 0 || _isClosed,
        Do = _ =>
        {
            while (_work.TryDequeue(out var next))
            {
                Volatile.Write(ref _queued, _work.Count);
                if (!next.Future.BeginNow())
                    continue;
                Tell(me.Probe, EventKind.QueueTaken, next.Number, _work.Count);
                return next.Work;
            }

            Tell(me.Probe, EventKind.QueueTaken);
            return NoneValue.Instance;
        },
    };

    /// <summary>Notes that a thread has finished its work; it is free for other if none waits already. Takes no lock.</summary>
    public void Rest()
    {
        if (Volatile.Read(ref _queued) == 0)
            Interlocked.Increment(ref _idle);
    }

    /// <summary>Says that no more work will come.</summary>
    /// <returns>The futures that were cancelled.</returns>
    public Operation Close(ProgramThread me, bool cancels) => new()
    {
        Target = this,
        Verb = "close",
        Object = "the pool",
        Do = _ =>
        {
            _isClosed = true;
            Tell(me.Probe, EventKind.QueueClosed);
            var cancelled = new List<object>();
            while (cancels && _work.TryDequeue(out var next))
            {
                next.Future.CancelNow(me);
                cancelled.Add(((TupleValue)next.Work)[0]);
            }

            _line.WakeAll();
            return new ListValue([.. cancelled]);
        },
    };
}
