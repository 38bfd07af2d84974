namespace Playground.Threading.Mechanisms;

/// <summary>What a probed lock is really built on.</summary>
public enum LockMechanism
{
    /// <summary><see cref="System.Threading.Monitor"/>: what the <c>lock</c> statement uses on any object. Reentrant.</summary>
    Monitor,

    /// <summary><see cref="System.Threading.Lock"/>. Reentrant.</summary>
    Lock,

    /// <summary><see cref="System.Threading.SpinLock"/>: who waits keeps its processor busy. Not reentrant.</summary>
    SpinLock,

    /// <summary><see cref="System.Threading.SemaphoreSlim"/> with one permit. Not reentrant.</summary>
    SemaphoreSlim,

    /// <summary><see cref="System.Threading.Mutex"/>, which processes can share. Reentrant.</summary>
    Mutex,

    /// <summary><see cref="System.Threading.ReaderWriterLockSlim"/>, its exclusive side. Not reentrant.</summary>
    ReaderWriterLockSlim,
}
