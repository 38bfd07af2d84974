using Playground.Programs.Values;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A wait for several futures: what <c>wait</c> and <c>as_completed</c> go by.</summary>
internal sealed class FuturesWait : SharedState
{
    private const int FutureBytes = 64;

    private readonly WaitLine _line = new();
    private readonly Dictionary<FutureState, object> _futures = [];
    private readonly List<FutureState> _ended = [];
    private int _taken;

    /// <summary>A wait that is told from now on which of the futures have ended.</summary>
    /// <param name="threads">Whose it is.</param>
    /// <param name="futures">The states of the futures, each with its object.</param>
    public FuturesWait(ProgramThreads threads, IReadOnlyList<(FutureState Future, object Value)> futures)
        : base(threads, NameKind.Signal, "futures")
    {
        AllocationBudget.Charge(futures.Count, FutureBytes);
        foreach (var (future, value) in futures)
            _futures[future] = value;
        foreach (var future in _futures.Keys)
            future.Watch(this);
    }

    /// <summary>What is waited for.</summary>
    public IReadOnlyCollection<FutureState> Futures => _futures.Keys;

    /// <summary>A future has ended. Called once for each, with its state guarded.</summary>
    public void Add(FutureState future) => Guarded(() =>
    {
        _ended.Add(future);
        return _line.WakeAll();
    });

    /// <summary>Gives the futures one by one in the order in which they end; None when the time is up.</summary>
    public Operation Next(TimeSpan timeout) => new()
    {
        Target = this,
        Verb = "wait for",
        Object = "the next future",
        Line = _line,
        IsPossible = () => _taken < _ended.Count,
        Timeout = timeout,
        Do = _ => _futures[_ended[_taken++]],
        TimeUp = () => NoneValue.Instance,
    };

    /// <summary>Waits until enough futures have ended or the time is up; gives a list of those that have ended.</summary>
    /// <param name="returnWhen">What is enough, as CPython calls it.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <exception cref="PythonException">ValueError: there is no such condition, and some have not ended.</exception>
    public Operation Await(object returnWhen, TimeSpan timeout)
    {
        Func<bool> isEnough = returnWhen switch
        {
            "FIRST_COMPLETED" => () => _ended.Count > 0,
            "FIRST_EXCEPTION" => () => _ended.Exists(future => future.HasFailed),
            "ALL_COMPLETED" => () => false,
            _ when Guarded(HaveAllEnded) => () => true,
            _ => throw Raise.ValueError($"Invalid return condition: {Representation.Of(returnWhen)}"),
        };
        return new()
        {
            Target = this,
            Verb = "wait for",
            Object = "futures",
            Line = _line,
            IsPossible = () => HaveAllEnded() || isEnough(),
            Timeout = timeout,
            Do = _ => Ended(),
            TimeUp = () => Guarded(Ended),
        };
    }

    private bool HaveAllEnded() => _ended.Count == _futures.Count;

    private ListValue Ended() => new([.. _ended.Select(future => _futures[future])]);
}
