namespace Playground.Timelines.Analysis;

/// <summary>
/// Who has which permits. One that comes back from a thread which has none ends the hold of the thread that has had its own for
/// longest: it was passed on, as a place in a buffer is.
/// </summary>
internal sealed class PermitHolders
{
    private static readonly List<int> Nobody = [];
    private readonly ById<List<int>?> _bySemaphore = new();

    /// <summary>The threads that have a permit of a semaphore, once for each, in the order of their acquisitions.</summary>
    public IReadOnlyList<int> Of(int semaphore) => _bySemaphore[semaphore] ?? Nobody;

    /// <summary>A thread got a permit.</summary>
    public void Acquire(int semaphore, int thread) => (_bySemaphore[semaphore] ??= []).Add(thread);

    /// <summary>A thread gave a permit back.</summary>
    /// <returns>Whose permit that was; 0 if nobody had one, and there is one more now.</returns>
    public int Release(int semaphore, int thread)
    {
        if (_bySemaphore[semaphore] is not { Count: > 0 } holders)
            return 0;
        var index = Math.Max(0, holders.LastIndexOf(thread));
        var holder = holders[index];
        holders.RemoveAt(index);
        return holder;
    }
}
