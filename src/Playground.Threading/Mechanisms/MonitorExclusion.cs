namespace Playground.Threading.Mechanisms;

/// <summary><see cref="System.Threading.Monitor"/> as mutual exclusion.</summary>
internal sealed class MonitorExclusion : IMutualExclusion
{
    private readonly object _monitor = new();

    public bool TryEnter(TimeSpan timeout) => System.Threading.Monitor.TryEnter(_monitor, timeout);

    public void Exit() => System.Threading.Monitor.Exit(_monitor);
}
