namespace Playground.Server.Streaming;

/// <summary>
/// How much one viewer may be behind: at most a few updates are under way without acknowledgement, so that a slow page is behind by a
/// moment and not by what the kernel's buffers hold. Thread-safe.
/// </summary>
public sealed class CreditWindow
{
    /// <summary>Updates under way at most.</summary>
    public const int Size = 8;

    private readonly Lock _lock = new();
    private readonly Queue<long> _underWay = new();
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An update with events before <paramref name="next"/> is sent.</summary>
    public void Sent(long next)
    {
        lock (_lock)
            _underWay.Enqueue(next);
    }

    /// <summary>The viewer has taken every event before <paramref name="next"/>.</summary>
    public void Acknowledge(long next)
    {
        TaskCompletionSource? waiting = null;
        lock (_lock)
        {
            while (_underWay.TryPeek(out var oldest) && oldest <= next)
                _underWay.Dequeue();
            if (_underWay.Count < Size)
                (waiting, _room) = (_room, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        waiting?.TrySetResult();
    }

    /// <summary>Waits until another update may be sent.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task WaitForRoomAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task room;
            lock (_lock)
            {
                if (_underWay.Count < Size)
                    return;
                room = _room.Task;
            }

            await room.WaitAsync(cancellation);
        }
    }
}
