using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A queue of items between threads, which counts what has not been done yet.</summary>
internal sealed class QueueState(ProgramThreads threads, long capacity, QueueOrder order)
    : SharedState(threads, NameKind.Queue, "Queue", Math.Max(0, capacity))
{
    private const int ItemBytes = 48;

    private readonly List<QueuedItem> _items = [];
    private readonly WaitLine _putters = new();
    private readonly WaitLine _takers = new();
    private readonly WaitLine _joiners = new();
    [NotState]
    private long _lastNumber;
    private long _undone;

    /// <summary>How many items are in it.</summary>
    public Operation Length() => new() { Target = this, Verb = "look at", Do = _ => Boxed.Of(_items.Count) };

    /// <summary>The items, as they are now.</summary>
    public object[] Snapshot() => Guarded(() => _items.ConvertAll(item => item.Item).ToArray());

    /// <summary>Puts an item in.</summary>
    public Operation Put(ProgramThread me, object item, bool isBlocking, TimeSpan timeout) => new()
    {
        Target = this,
        Verb = "put into",
        Requested = EventKind.QueuePutRequested,
        TimedOut = EventKind.QueuePutTimedOut,
        Line = _putters,
        IsPossible = () => capacity <= 0 || _items.Count < capacity,
        Timeout = isBlocking ? timeout : TimeSpan.Zero,
        Do = _ =>
        {
            AllocationBudget.Charge(ItemBytes);
            Sharing.Share(item);
            me.IsGuarding = true;
            try
            {
                Insert(item);
            }
            finally
            {
                me.IsGuarding = false;
            }

            _undone++;
            Tell(me.Probe, EventKind.QueuePut, _lastNumber, _items.Count);
            _takers.WakeFirst();
            return NoneValue.Instance;
        },
        TimeUp = () => throw Raise.Error(ExceptionTypes.QueueFull),
    };

    /// <summary>Takes the item whose turn it is.</summary>
    public Operation Get(ProgramThread me, bool isBlocking, TimeSpan timeout) => new()
    {
        Target = this,
        Verb = "take from",
        Requested = EventKind.QueueTakeRequested,
        TimedOut = EventKind.QueueTakeTimedOut,
        Line = _takers,
        IsPossible = () => _items.Count > 0,
        Timeout = isBlocking ? timeout : TimeSpan.Zero,
        Do = _ =>
        {
            var place = order == QueueOrder.Last ? _items.Count - 1 : 0;
            var (number, item) = _items[place];
            _items.RemoveAt(place);
            Tell(me.Probe, EventKind.QueueTaken, number, _items.Count);
            _putters.WakeFirst();
            return item;
        },
        TimeUp = () => throw Raise.Error(ExceptionTypes.QueueEmpty),
    };

    /// <summary>Says that one item has been dealt with.</summary>
    public Operation TaskDone() => new()
    {
        Target = this,
        Verb = "finish a task of",
        Do = _ =>
        {
            if (_undone == 0)
                throw Raise.ValueError("task_done() called too many times");
            if (--_undone == 0)
                _joiners.WakeAll();
            return NoneValue.Instance;
        },
    };

    /// <summary>Waits until all items have been dealt with.</summary>
    public Operation Join() => new()
    {
        Target = this,
        Verb = "join",
        Line = _joiners,
        IsPossible = () => _undone == 0,
        Do = _ => NoneValue.Instance,
    };

    private void Insert(object item)
    {
        var place = _items.Count;
        if (order == QueueOrder.Least)
        {
            // Binary search for the first that is greater: as equal items come out in any order in Python, first come, first served is one.
            var least = 0;
            while (least < place)
            {
                var middle = (least + place) / 2;
                if (TruthValue.Of(Comparison.Compare(ComparisonOperator.Less, item, _items[middle].Item)))
                    place = middle;
                else
                    least = middle + 1;
            }
        }

        _items.Insert(place, new QueuedItem(++_lastNumber, item));
    }
}
