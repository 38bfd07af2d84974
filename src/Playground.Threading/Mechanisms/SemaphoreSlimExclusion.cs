using System.Diagnostics.CodeAnalysis;

namespace Playground.Threading.Mechanisms;

/// <summary><see cref="System.Threading.SemaphoreSlim"/> as mutual exclusion.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The semaphore holds nothing but memory.")]
internal sealed class SemaphoreSlimExclusion : IMutualExclusion
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    public bool TryEnter(TimeSpan timeout) => _semaphore.Wait(timeout);

    public void Exit() => _semaphore.Release();
}
