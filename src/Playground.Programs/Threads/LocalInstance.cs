using System.Collections.Concurrent;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Threads;

/// <summary>
/// An object of a class that derives from Python's threading.local: each thread sees attributes of its own, and the class's <c>__init__</c>
/// is called anew, with the same arguments, in each thread that comes to it. Thread-safe.
/// </summary>
internal sealed class LocalInstance : ProgramObject
{
    private const int EstimatedBytes = 256;

    private readonly ConcurrentDictionary<ProgramThread, Fields> _fields = [];
    private readonly object[] _given;
    private readonly IReadOnlyList<KeyValuePair<string, object>> _named;

    /// <summary>An object that the running thread has come to, and is to initialize.</summary>
    /// <param name="type">Its class.</param>
    /// <param name="given">The arguments by place.</param>
    /// <param name="named">The arguments by name.</param>
    public LocalInstance(ClassValue type, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
        : base(type)
    {
        AllocationBudget.Charge(EstimatedBytes);
        (_given, _named) = (given, named);
        _fields.TryAdd(ThreadMachine.Current.Thread, new Fields(type.Members.EmptyShape));
    }

    /// <summary>What the running thread sees.</summary>
    public override Fields Fields =>
        _fields.TryGetValue(ThreadMachine.Current.Thread, out var fields) ? fields : new Fields(Class.Members.EmptyShape);

    /// <summary>What the initializers of all threads are given.</summary>
    public IEnumerable<object> Arguments => [.. _given, .. _named.Select(argument => argument.Value)];

    /// <summary>Gives the running thread its own attributes before it looks at one, if it has not come here yet.</summary>
    /// <exception cref="Values.Errors.PythonException">What the initializer raises; then the next look calls it again.</exception>
    public void Enter()
    {
        var thread = ThreadMachine.Current.Thread;
        if (_fields.TryGetValue(thread, out _))
            return;
        _fields.TryAdd(thread, new Fields(Class.Members.EmptyShape));
        if (Class.Members.FindMethod("__init__") is not { } initializer)
            return;
        try
        {
            ThreadMachine.Current.CallWithin(initializer, [this, .. _given], _named);
        }
        catch (Values.Errors.PythonException)
        {
            _fields.TryRemove(thread, out _);
            throw;
        }
    }
}
