using System.Diagnostics.CodeAnalysis;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// A line of items between threads, first in, first out. Who finds it full waits for room, who finds it empty waits for an item.
/// Items are numbered 1, 2, 3 … as they come in; the timeline knows them by number.
/// </summary>
public sealed class ProbedQueue<T> : ProbedPrimitive
{
    private readonly Queue<(long Number, T Item)> _items = [];
    private readonly WaitLine _putters = new();
    private readonly WaitLine _takers = new();
    private readonly int _capacity;
    private long _lastNumber;
    private int _longest;
    private bool _isClosed;

    internal ProbedQueue(ThreadGroup group, int id, string name, int capacity)
        : base(group, id, name) => _capacity = capacity;

    /// <summary>How many items are in it now. Asking is not recorded.</summary>
    public int Count
    {
        get
        {
            lock (State)
                return _items.Count;
        }
    }

    /// <summary>The most items that have been in it at a time. Asking is not recorded.</summary>
    public int Longest
    {
        get
        {
            lock (State)
                return _longest;
        }
    }

    /// <summary>Puts an item in, waiting for room as long as it takes.</summary>
    /// <exception cref="InvalidOperationException">The queue is closed.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void Put(T item) => TryPut(item, Timeout.InfiniteTimeSpan);

    /// <summary>Puts an item in if there is room in time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="InvalidOperationException">The queue is closed.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool TryPut(T item, TimeSpan timeout)
    {
        var me = Request(EventKind.QueuePutRequested, timeout);
        return Await(me, _putters, timeout, EventKind.QueuePutTimedOut, _ =>
        {
            if (_isClosed)
            {
                Tell(me, EventKind.QueuePutTimedOut);
                throw new InvalidOperationException($"{me.Name} puts into {Name}, which is closed.");
            }

            if (_capacity > 0 && _items.Count == _capacity)
                return false;
            _items.Enqueue((++_lastNumber, item));
            _longest = Math.Max(_longest, _items.Count);
            Tell(me, EventKind.QueuePut, _lastNumber, _items.Count);
            _takers.WakeFirst();
            return true;
        });
    }

    /// <summary>Takes the item that has been in longest, waiting as long as it takes.</summary>
    /// <returns>Whether there was one; not so if the queue is closed and empty.</returns>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool TryTake([MaybeNullWhen(false)] out T item) => TryTake(Timeout.InfiniteTimeSpan, out item);

    /// <summary>Takes the item that has been in longest, if there is one in time.</summary>
    /// <returns>Whether there was one; not so after the time-out, or if the queue is closed and empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool TryTake(TimeSpan timeout, [MaybeNullWhen(false)] out T item)
    {
        var me = Request(EventKind.QueueTakeRequested, timeout);
        (long Number, T Item) taken = default;
        Await(me, _takers, timeout, EventKind.QueueTakeTimedOut, _ =>
        {
            if (!_items.TryDequeue(out taken) && !_isClosed)
                return false;
            Tell(me, EventKind.QueueTaken, taken.Number, _items.Count);
            _putters.WakeFirst();
            return true;
        });
        item = taken.Item;
        return taken.Number > 0;
    }

    /// <summary>Says that no more will come: what is in it can still be taken, then takers go on with nothing.</summary>
    public void Close()
    {
        var me = ProbedThread.Current;
        lock (State)
        {
            _isClosed = true;
            Tell(me, EventKind.QueueClosed);
            _takers.WakeAll();
            _putters.WakeAll();
        }
    }
}
