using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Values.Budgets;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>
/// What threads of a program wait for or signal by: the state of a lock, a queue and the like. It is the same however the program is
/// executed; only waiting differs. Thread-safe.
/// </summary>
internal abstract class SharedState : ProbedPrimitive
{
    // With its lines, its operations' closures and its place in the names table.
    private const int EstimatedBytes = 1024;

    private readonly Lock _naming = new();
    private readonly NameKind _kind;
    private readonly string _word;
    private readonly long _initial;
    [NotState]
    private Func<string>? _called;
    [NotState]
    private string? _name;
    [NotState]
    private int _id;

    /// <summary>A state that nobody has named yet.</summary>
    /// <param name="threads">Whose it is.</param>
    /// <param name="kind">What it is in the names table.</param>
    /// <param name="word">What it is called, with a number, if the program keeps it in no variable.</param>
    /// <param name="initial">What it begins with, as its kind defines it.</param>
    protected SharedState(ProgramThreads threads, NameKind kind, string word, long initial = 0)
        : base(threads.Group, 0, word)
    {
        AllocationBudget.Charge(EstimatedBytes);
        (Threads, _kind, _word, _initial) = (threads, kind, word, initial);
    }

    /// <summary>The name of the variable that it was stored in first; a word and a number before that.</summary>
    public override string Name
    {
        get
        {
            lock (_naming)
                return _name ??= _called?.Invoke() ?? Threads.Number(_word);
        }
    }

    /// <summary>Its id in the names table. From the first event on, its name is fixed.</summary>
    public override int Id
    {
        get
        {
            if (_id == 0)
            {
                var name = Name;
                lock (_naming)
                    _id = _id == 0 ? Threads.Group.Declare(_kind, name, _initial) : _id;
            }

            return _id;
        }
    }

    /// <summary>The threads of the program.</summary>
    protected ProgramThreads Threads { get; }

    /// <summary>Says how to name it when a name is wanted; the first to say so counts.</summary>
    public void NameAfter(Func<string> called)
    {
        lock (_naming)
            _called ??= called;
    }

    /// <summary>Looks at the state, or changes it, while nobody else does.</summary>
    public T Guarded<T>(Func<T> body)
    {
        lock (State)
            return body();
    }

    /// <summary>Records that a thread wants to do an operation.</summary>
    public void TellRequest(ProgramThread me, Operation operation)
    {
        if (operation.Requested == EventKind.None)
            return;
        me.MarkLine();
        lock (State)
            Tell(me.Probe, operation.Requested, operation.IsTimed ? TimeOut.ToEventValue(operation.Timeout) : 0);
    }

    /// <summary>Does an operation now, if that is possible.</summary>
    /// <param name="operation">What is done to this.</param>
    /// <param name="hasWaited">Whether the thread had to wait.</param>
    /// <param name="result">What came of it.</param>
    public bool TryDo(Operation operation, bool hasWaited, out object result)
    {
        lock (State)
        {
            result = Values.NoneValue.Instance;
            if (operation.IsPossible is { } isPossible && !isPossible())
                return false;
            result = operation.Do(hasWaited);
            return true;
        }
    }

    /// <summary>Records that the time of an operation is up.</summary>
    public void TellTimeUp(ProgramThread me, Operation operation)
    {
        lock (State)
            Tell(me.Probe, operation.TimedOut);
    }

    /// <summary>Waits, on a thread of the system, until an operation can be done, and does it.</summary>
    /// <param name="me">The thread, which runs this code.</param>
    /// <param name="operation">What is done to this.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="keeper">Keeps the order of steps, if that is kept.</param>
    /// <param name="timeout">How long to wait at most, if not as the operation says.</param>
    /// <returns>Whether it is done; not so only after its time.</returns>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool Await(ProgramThread me, Operation operation, out object result, ScheduleKeeper? keeper = null, TimeSpan? timeout = null)
    {
        object done = Values.NoneValue.Instance;
        var isDone = Await(
            me.Probe,
            operation.Line!,
            timeout ?? operation.Timeout,
            operation.TimedOut,
            _ =>
            {
                if (!operation.IsPossible!())
                    return false;
                keeper?.Add(me);
                done = operation.Do(true);
                return true;
            },
            keeper?.Order);
        result = done;
        return isDone;
    }
}
