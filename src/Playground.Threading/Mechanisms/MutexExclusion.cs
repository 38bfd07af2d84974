using System.Diagnostics.CodeAnalysis;

namespace Playground.Threading.Mechanisms;

/// <summary><see cref="System.Threading.Mutex"/> as mutual exclusion.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Lives as long as its run; the handle is then collected with it.")]
internal sealed class MutexExclusion : IMutualExclusion
{
    private readonly Mutex _mutex = new();

    public bool TryEnter(TimeSpan timeout) => _mutex.WaitOne(timeout);

    public void Exit() => _mutex.ReleaseMutex();
}
