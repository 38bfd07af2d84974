namespace Playground.Threading.Primitives;

/// <summary>Threads that wait for the same thing, first come, first served. Guarded by its primitive's lock.</summary>
internal sealed class WaitLine
{
    private readonly LinkedList<Waiter> _waiters = [];

    public int Count => _waiters.Count;

    /// <param name="waiter">The new one.</param>
    /// <param name="isFirst">Whether it was woken before and got nothing: it has its old place.</param>
    public void Add(Waiter waiter, bool isFirst)
    {
        if (isFirst)
            _waiters.AddFirst(waiter);
        else
            _waiters.AddLast(waiter);
    }

    /// <returns>Whether it was still there: else it has been woken.</returns>
    public bool Remove(Waiter waiter) => _waiters.Remove(waiter);

    /// <returns>Whether there was one to wake.</returns>
    public bool WakeFirst()
    {
        if (_waiters.First is not { } first)
            return false;
        _waiters.RemoveFirst();
        first.Value.Wake();
        return true;
    }

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
