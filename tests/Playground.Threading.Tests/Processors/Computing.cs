using Playground.Threading.Processors;

namespace Playground.Threading.Tests.Processors;

/// <summary>A thread that computes for a client and does what a test tells it, one thing after the other.</summary>
internal sealed class Computing : IDisposable
{
    private readonly SemaphoreSlim _orders = new(0);
    private readonly Thread _thread;
    private volatile Action? _order;
    private volatile bool _isRunning;

    /// <summary>One that takes part in the shares, or waits to.</summary>
    public Computing(ProcessorClient client)
    {
        _thread = new Thread(() => Run(client)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Whether it has a share, and nothing to do.</summary>
    public bool IsRunning => _isRunning;

    /// <summary>Comes to a checkpoint.</summary>
    public void Checkpoint() => Tell(ProcessorTurn.Checkpoint);

    /// <summary>Does something. Whoever tells it waits for nothing.</summary>
    public void Tell(Action order)
    {
        _isRunning = false;
        _order = order;
        _orders.Release();
    }

    /// <summary>Ends it; it must have a share.</summary>
    public void Dispose()
    {
        _order = null;
        _orders.Release();
        _thread.Join();
        _orders.Dispose();
    }

    private void Run(ProcessorClient client)
    {
        using var part = client.Enter();
        while (true)
        {
            _isRunning = true;
            _orders.Wait();
            if (_order is not { } order)
                return;
            order();
        }
    }
}
