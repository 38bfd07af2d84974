using System.Diagnostics.CodeAnalysis;

namespace Playground.Threading.Mechanisms;

/// <summary><see cref="System.Threading.ReaderWriterLockSlim"/> as mutual exclusion.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Lives as long as its run; what it has is then collected with it.")]
internal sealed class ReaderWriterLockSlimExclusion : IMutualExclusion
{
    private readonly ReaderWriterLockSlim _lock = new();

    public bool TryEnter(TimeSpan timeout) => _lock.TryEnterWriteLock(timeout);

    public void Exit() => _lock.ExitWriteLock();
}
