using Playground.Server.Operations;

namespace Playground.Server.Streaming;

/// <summary>How many viewers are connected, and how many streams they have open. Thread-safe.</summary>
public sealed class OpenStreams(PlaygroundMetrics metrics)
{
    private readonly Counter _streams = new();
    private readonly Counter _connections = new();

    /// <summary>How many streams there are.</summary>
    public int Count => _streams.Count;

    /// <summary>Ends when no stream is open.</summary>
    public Task AllClosed => _streams.None;

    /// <summary>Ends when nobody is connected.</summary>
    public Task AllGone => _connections.None;

    /// <summary>A stream is open from now on.</summary>
    public void Opened()
    {
        _streams.Add();
        metrics.StreamOpened();
    }

    /// <summary>A stream is open no longer.</summary>
    public void Closed()
    {
        _streams.Remove();
        metrics.StreamClosed();
    }

    /// <summary>Somebody is connected from now on.</summary>
    public void Connected() => _connections.Add();

    /// <summary>Somebody is connected no longer.</summary>
    public void Disconnected() => _connections.Remove();

    private sealed class Counter
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource? _none;

        public int Count { get; private set; }

        public Task None
        {
            get
            {
                lock (_lock)
                    return Count == 0 ? Task.CompletedTask : (_none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }

        public void Add()
        {
            lock (_lock)
                Count++;
        }

        public void Remove()
        {
            lock (_lock)
            {
                if (--Count > 0)
                    return;
                _none?.SetResult();
                _none = null;
            }
        }
    }
}
