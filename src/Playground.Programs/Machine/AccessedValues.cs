using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Machine;

/// <summary>What belongs to a value that is looked at: its parts, and what the states behind it depend on.</summary>
internal static class AccessedValues
{
    /// <summary>Tells of something that threads share, and what it depends on.</summary>
    public static void TellState(IAccesses accesses, SharedState state)
    {
        accesses.Read(state);
        switch (state)
        {
            case ConditionState condition:
                accesses.Read(condition.Mutex);
                foreach (var place in condition.Places)
                    accesses.Read(place);
                break;
            case BarrierState barrier:
                accesses.Read(barrier.Round);
                break;
            case SignalState signal:
                accesses.Read(signal.Round);
                break;
            case ThreadLife life:
                accesses.Read(life.Thread);
                break;
            case ThreadsEnd end:
                accesses.Read(end.All);
                foreach (var thread in end.Started)
                    accesses.Read(thread);
                break;
            case PoolState pool:
                foreach (var future in pool.Waiting)
                    TellState(accesses, future);
                break;
            case FutureState future:
                foreach (var watcher in future.Watchers)
                    accesses.Read(watcher);
                break;
            case FuturesWait wait:
                foreach (var future in wait.Futures)
                    accesses.Read(future);
                break;
        }
    }

    /// <summary>Tells of what an object of Python's threading modules is about.</summary>
    public static void TellStates(IAccesses accesses, IProgramObject owner)
    {
        foreach (var (_, value) in owner.Fields.Snapshot())
        {
            if (value is StateValue held)
                TellState(accesses, held.State);
        }
    }

    /// <summary>Tells of a value with all that it consists of, as far as no code of the program is needed to look at it.</summary>
    public static void TellWhole(IAccesses accesses, object value, int depth = 0)
    {
        const int Deepest = 100;
        if (depth > Deepest)
        {
            accesses.ReadAll();
            return;
        }

        if (value is ObjectValue)
            accesses.Read(value);
        switch (value)
        {
            case LockValue held:
                TellState(accesses, held.State);
                break;
            case StateValue held:
                TellState(accesses, held.State);
                break;
            case BoundMethod method:
                TellWhole(accesses, method.Self, depth + 1);
                break;
            case ListValue list:
                TellAll(accesses, list.Snapshot(), depth);
                break;
            case TupleValue tuple:
                TellAll(accesses, tuple.Span, depth);
                break;
            case DictValue dict:
                TellAll(accesses, dict.Snapshot(), depth);
                break;
            case SetValue set:
                TellAll(accesses, set.Snapshot(), depth);
                break;
            case ExceptionValue exception:
                TellWhole(accesses, exception.Arguments, depth + 1);
                break;
            case DictView view:
                TellWhole(accesses, view.Dict, depth + 1);
                break;
            case IteratorValue { Parts: { } parts }:
                TellAll(accesses, parts, depth);
                break;
            case IteratorValue:
                accesses.ReadAll();
                break;
        }
    }

    /// <summary>Tells of values with all that they lead to.</summary>
    public static void TellReachable(IAccesses accesses, IEnumerable<object> values)
    {
        const int Most = 1000;
        var known = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(values.Reverse());
        while (open.TryPop(out var value))
        {
            if (!known.Add(value))
                continue;
            if (known.Count > Most)
            {
                accesses.ReadAll();
                return;
            }

            TellWhole(accesses, value);
            if (value is Cell)
                accesses.Read(value);
            if (value is IProgramObject { ProgramClass.Members: var members })
            {
                for (; members is not null; members = members.Parent)
                    accesses.Read(members);
            }

            foreach (var part in Sharing.PartsOf(value).Reverse())
                open.Push(part);
        }
    }

    private static void TellAll(IAccesses accesses, ReadOnlySpan<object> values, int depth)
    {
        foreach (var value in values)
        {
            if (value is ObjectValue)
                TellWhole(accesses, value, depth + 1);
        }
    }
}
