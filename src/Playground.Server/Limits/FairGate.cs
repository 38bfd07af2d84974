namespace Playground.Server.Limits;

/// <summary>A few places for what takes a processor for a while; clients take turns at them. Thread-safe.</summary>
/// <param name="places">How many there are.</param>
/// <param name="mostPerClient">How many one client may have.</param>
/// <param name="queue">How many may wait for one, besides those who would have no part of the queue otherwise.</param>
internal sealed class FairGate(int places, int mostPerClient, int queue)
{
    private readonly Lock _lock = new();
    private readonly FairQueue<TaskCompletionSource> _waiting = new(mostPerClient);
    private int _free = places;

    /// <summary>Waits for a place.</summary>
    /// <returns>The place, to be disposed of; null if there is none and too many wait already.</returns>
    /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
    public async Task<IDisposable?> EnterAsync(string client, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            var hasPlace = _free > 0 && _waiting.MayTake(client);
            if (!hasPlace && _waiting.Count >= queue && _waiting.HasItsPart(client, queue))
                return null;
            _waiting.Add(turn, client);
            GivePlaces();
        }

        await using (cancellation.Register(() => GiveUp(turn, cancellation)))
            await turn.Task;
        return new Place(this, turn);
    }

    private void GiveUp(TaskCompletionSource turn, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // Who has his place already gets it, and will see the token himself.
            if (!_waiting.Remove(turn))
                return;
        }

        turn.SetCanceled(cancellation);
    }

    private void Leave(TaskCompletionSource turn)
    {
        lock (_lock)
        {
            _free++;
            _waiting.Free(turn);
            GivePlaces();
        }
    }

    private void GivePlaces()
    {
        for (; _free > 0 && _waiting.First is not null; _free--)
            _waiting.Take().SetResult();
    }

    private sealed class Place(FairGate gate, TaskCompletionSource turn) : IDisposable
    {
        private FairGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave(turn);
    }
}
