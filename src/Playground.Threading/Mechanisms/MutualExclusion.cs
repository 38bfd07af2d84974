namespace Playground.Threading.Mechanisms;

/// <summary>Makes and tells apart the mechanisms.</summary>
internal static class MutualExclusion
{
    public static IMutualExclusion Of(LockMechanism mechanism) => mechanism switch
    {
        LockMechanism.Monitor => new MonitorExclusion(),
        LockMechanism.Lock => new LockExclusion(),
        LockMechanism.SpinLock => new SpinLockExclusion(),
        LockMechanism.SemaphoreSlim => new SemaphoreSlimExclusion(),
        LockMechanism.Mutex => new MutexExclusion(),
        LockMechanism.ReaderWriterLockSlim => new ReaderWriterLockSlimExclusion(),
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism)),
    };

    /// <summary>Whether the thread that holds such a lock may enter it again.</summary>
    public static bool IsReentrant(LockMechanism mechanism) =>
        mechanism is LockMechanism.Monitor or LockMechanism.Lock or LockMechanism.Mutex;
}
