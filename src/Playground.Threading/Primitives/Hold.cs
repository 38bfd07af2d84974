namespace Playground.Threading.Primitives;

/// <summary>A lock that is held until this is disposed of.</summary>
public readonly ref struct Hold
{
    private readonly ProbedLock _lock;

    internal Hold(ProbedLock held) => _lock = held;

    /// <summary>Leaves the lock.</summary>
    public void Dispose() => _lock.Exit();
}
