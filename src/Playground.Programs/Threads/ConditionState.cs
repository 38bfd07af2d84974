using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A condition of what a lock guards.</summary>
internal sealed class ConditionState(ProgramThreads threads, MutexState mutex) : SharedState(threads, NameKind.Condition, "Condition")
{
    private readonly LinkedList<ConditionPlace> _places = [];

    public MutexState Mutex => mutex;

    /// <summary>The places of those that wait, in order.</summary>
    public IReadOnlyCollection<ConditionPlace> Places => _places;

    /// <summary>Gives the lock back and stands in line.</summary>
    public Operation BeginWait(ProgramThread me) => new()
    {
        Target = this,
        Verb = "wait for",
        Do = _ =>
        {
            if (!mutex.IsHeldBy(me))
                throw Raise.RuntimeError("cannot wait on un-acquired lock");
            var place = new ConditionPlace();
            _places.AddLast(place);
            place.Depth = mutex.GiveBackWhole(me);
            Tell(me.Probe, EventKind.ConditionRequested);
            return place;
        },
    };

    /// <summary>Waits to be notified, and for the lock.</summary>
    public Operation EndWait(ProgramThread me, ConditionPlace place, TimeSpan timeout)
    {
        var notified = new Operation
        {
            Target = this,
            Verb = "wait for",
            Line = place.Line,
            Bound = place,
            IsPossible = () => place.IsNotified,
            Timeout = timeout,
            TimedOut = EventKind.ConditionTimedOut,
            Do = _ =>
            {
                Tell(me.Probe, EventKind.ConditionWoken);
                return Boxed.True;
            },
        };
        return mutex.TakeAgain(me, place.Depth, Boxed.True, notified, timeout, () => Guarded(() =>
        {
            _places.Remove(place);
            // A notification that came when the time was up is as good as none: it is passed on.
            if (place.IsNotified)
                NotifyFirst(1);
            return Boxed.False;
        }));
    }

    /// <summary>Takes the lock after the time was up.</summary>
    public Operation TakeAgain(ProgramThread me, ConditionPlace place) => mutex.TakeAgain(me, place.Depth, NoneValue.Instance);

    /// <summary>Wakes threads.</summary>
    /// <param name="me">The thread that notifies.</param>
    /// <param name="most">How many at most; None for all.</param>
    /// <exception cref="PythonException">TypeError: it is no number, and there are threads to count.</exception>
    public Operation Notify(ProgramThread me, object most)
    {
        // As in Python nobody looks at the number where nobody waits.
        var count = most is NoneValue || _places.Count == 0 ? long.MaxValue : Number.IndexAtMost(most);
        return Notify(me, count, most is NoneValue);
    }

    private Operation Notify(ProgramThread me, long count, bool isForAll) => new()
    {
        Target = this,
        Verb = isForAll ? "notify all of" : "notify",
        Do = _ =>
        {
            if (!mutex.IsHeldBy(me))
                throw Raise.RuntimeError("cannot notify on un-acquired lock");
            Tell(me.Probe, EventKind.ConditionNotified, Math.Min(_places.Count, count), isForAll ? 1 : 0);
            NotifyFirst(count);
            return NoneValue.Instance;
        },
    };

    private void NotifyFirst(long count)
    {
        for (; count > 0 && _places.First is { } first; count--)
        {
            _places.RemoveFirst();
            first.Value.IsNotified = true;
            first.Value.Line.WakeFirst();
        }
    }
}
