using System.Runtime.CompilerServices;

namespace Playground.Programs.Values.Containers;

/// <summary>
/// The lock of an object that most often one thread alone changes. It belongs to the thread that takes it first, which from then on takes
/// it by plain reads and writes, until another thread wants it: then it is everybody's for good, and a monitor. An atomic operation would
/// have that one thread wait at each change until all it has written before has left the processor. Not reentrant. Thread-safe; a field
/// of its object, never copied.
/// </summary>
/// <remarks>
/// The owner says that it is inside, and then looks whether the lock is still its own; who takes it away says so, and then looks whether
/// the owner is inside. One of them sees what the other has said, since between the two the one who takes it away has all processors
/// catch up: as with asymmetric fences (Dice, Huang, Yang: "Asymmetric Dekker Synchronization", 2001).
/// </remarks>
internal struct BiasedLock
{
    private const int Nobody = 0;
    private const int Everybody = -1;

    private volatile int _owner;
    private volatile bool _isOwnerInside;

    /// <summary>Takes the lock, and waits for it if need be.</summary>
    /// <param name="monitor">The object that it is a field of.</param>
    /// <returns>Whether the thread owns it, for <see cref="Exit"/>.</returns>
    /// <exception cref="ThreadInterruptedException">The thread has been interrupted while it waited.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Enter(object monitor)
    {
        var me = Environment.CurrentManagedThreadId;
        if (_owner == me)
        {
            _isOwnerInside = true;
            if (_owner == me)
                return true;
            _isOwnerInside = false;
        }

        EnterMonitor(monitor, me);
        return false;
    }

    /// <summary>Gives the lock back.</summary>
    public void Exit(object monitor, bool isOwner)
    {
        if (isOwner)
            _isOwnerInside = false;
        else
            Monitor.Exit(monitor);
    }

    /// <summary>Takes a lock until it is disposed of.</summary>
    /// <param name="held">The lock.</param>
    /// <param name="monitor">The object that it is a field of.</param>
    public readonly ref struct Held(ref BiasedLock held, object monitor)
    {
        private readonly ref BiasedLock _held = ref held;
        private readonly bool _isOwner = held.Enter(monitor);

        public void Dispose() => _held.Exit(monitor, _isOwner);
    }

    private void EnterMonitor(object monitor, int me)
    {
        Monitor.Enter(monitor);
        try
        {
            if (_owner == Nobody)
                _owner = me;
            else
                TakeAway();
        }
        catch
        {
            Monitor.Exit(monitor);
            throw;
        }
    }

    private void TakeAway()
    {
        if (_owner != Everybody)
        {
            _owner = Everybody;
            Interlocked.MemoryBarrierProcessWide();
        }

        for (var wait = default(SpinWait); _isOwnerInside;)
            wait.SpinOnce();
    }
}
