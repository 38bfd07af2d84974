using Playground.Server.Operations;

namespace Playground.Server.Streaming;

/// <summary>How many viewers' streams are open. Thread-safe.</summary>
public sealed class OpenStreams(PlaygroundMetrics metrics)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _allClosed;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Ends when none is open.</summary>
    public Task AllClosed
    {
        get
        {
            lock (_lock)
                return Count == 0 ? Task.CompletedTask : (_allClosed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>A stream is open from now on.</summary>
    public void Opened()
    {
        lock (_lock)
            Count++;
        metrics.StreamOpened();
    }

    /// <summary>A stream is open no longer.</summary>
    public void Closed()
    {
        lock (_lock)
        {
            if (--Count == 0)
            {
                _allClosed?.SetResult();
                _allClosed = null;
            }
        }

        metrics.StreamClosed();
    }
}
