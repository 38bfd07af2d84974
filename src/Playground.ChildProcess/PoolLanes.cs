namespace Playground.ChildProcess;

/// <summary>Tells what the threads of the pool do: each has a lane from its first work on. Thread-safe.</summary>
internal sealed class PoolLanes(Reports reports)
{
    [ThreadStatic]
    private static string? _name;

    private int _threads;

    /// <summary>The calling thread of the pool begins something.</summary>
    public void Busy()
    {
        var isNew = _name is null;
        _name ??= $"pool-{Interlocked.Increment(ref _threads)}";
        // The pool takes its threads' names away again after each piece of work.
        Thread.CurrentThread.Name = _name;
        if (isNew)
            reports.ThreadStarted();
        else
            reports.Awake();
    }

    /// <summary>It is done, and free for something else.</summary>
    public void Idle() => reports.Asleep();
}
