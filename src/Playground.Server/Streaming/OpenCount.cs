namespace Playground.Server.Streaming;

/// <summary>How many of something are open, and when none is. Thread-safe.</summary>
internal sealed class OpenCount
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _none;
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Ends when there is none.</summary>
    public Task None
    {
        get
        {
            lock (_lock)
                return _count == 0 ? Task.CompletedTask : (_none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>There is one more.</summary>
    public void Add()
    {
        lock (_lock)
            _count++;
    }

    /// <summary>There is one fewer.</summary>
    public void Remove()
    {
        lock (_lock)
        {
            if (--_count > 0)
                return;
            _none?.SetResult();
            _none = null;
        }
    }
}
