namespace Playground.Timelines.Recording;

/// <summary>
/// Hands out chunks to the threads of a run until its event budget is used up, and takes drained ones back for reuse.
/// Asked once in 256 events, so a lock is cheap enough.
/// </summary>
internal sealed class ChunkBudget(long eventBudget)
{
    private readonly Lock _lock = new();
    private readonly Stack<EventChunk> _drained = new();
    private long _left = (eventBudget / EventChunk.Size) + 1;

    /// <summary>
    /// A thread's first chunk: each may leave one half empty, which must not come out of the others' budget. Null only once closed.
    /// </summary>
    public EventChunk? TakeFirst()
    {
        lock (_lock)
            return _left < 0 ? null : TakeOrMake();
    }

    /// <summary>An empty chunk, or null when the budget is used up.</summary>
    public EventChunk? Take()
    {
        lock (_lock)
        {
            if (_left <= 0)
                return null;
            _left--;
            return TakeOrMake();
        }
    }

    public void Return(EventChunk chunk)
    {
        chunk.Next = null;
        lock (_lock)
            _drained.Push(chunk);
    }

    /// <summary>From now on there is none for anybody.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _left = -1;
            _drained.Clear();
        }
    }

    private EventChunk TakeOrMake() => _drained.TryPop(out var chunk) ? chunk : new EventChunk();
}
