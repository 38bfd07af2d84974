namespace Playground.Threading.Primitives;

/// <summary>Threads that wait for the same thing, first come, first served. Guarded by its primitive's lock.</summary>
public sealed class WaitLine
{
    private readonly LinkedList<Waiter> _waiters = [];

    /// <summary>How many wait.</summary>
    public int Count => _waiters.Count;

    /// <summary>Adds a thread.</summary>
    /// <param name="waiter">The new one.</param>
    /// <param name="isFirst">Whether it was woken before and got nothing: it has its old place.</param>
    internal void Add(Waiter waiter, bool isFirst)
    {
        if (isFirst)
            _waiters.AddFirst(waiter);
        else
            _waiters.AddLast(waiter);
    }

    /// <summary>Takes a thread out that has not been woken.</summary>
    /// <returns>Whether it was still there: else it has been woken.</returns>
    internal bool Remove(Waiter waiter) => _waiters.Remove(waiter);

    /// <summary>Wakes the thread that has waited longest.</summary>
    /// <returns>Whether there was one to wake.</returns>
    public bool WakeFirst()
    {
        if (_waiters.First is not { } first)
            return false;
        _waiters.RemoveFirst();
        first.Value.Wake();
        return true;
    }

    /// <summary>Wakes all threads.</summary>
    /// <returns>How many there were.</returns>
    public int WakeAll()
    {
        var count = Count;
        while (WakeFirst())
        {
        }

        return count;
    }
}
