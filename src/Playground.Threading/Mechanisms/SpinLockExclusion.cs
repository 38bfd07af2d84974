namespace Playground.Threading.Mechanisms;

/// <summary><see cref="System.Threading.SpinLock"/> as mutual exclusion.</summary>
internal sealed class SpinLockExclusion : IMutualExclusion
{
    private SpinLock _lock = new(enableThreadOwnerTracking: false);

    public bool TryEnter(TimeSpan timeout)
    {
        var isTaken = false;
        _lock.TryEnter(timeout, ref isTaken);
        return isTaken;
    }

    public void Exit() => _lock.Exit();
}
