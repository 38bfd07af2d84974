namespace Playground.Threading.Mechanisms;

/// <summary><see cref="System.Threading.Lock"/> as mutual exclusion.</summary>
internal sealed class LockExclusion : IMutualExclusion
{
    private readonly System.Threading.Lock _lock = new();

    public bool TryEnter(TimeSpan timeout) => _lock.TryEnter(timeout);

    public void Exit() => _lock.Exit();
}
