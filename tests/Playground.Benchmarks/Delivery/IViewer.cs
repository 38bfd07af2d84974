namespace Playground.Benchmarks.Delivery;

/// <summary>A connection that takes events as fast as they come.</summary>
internal interface IViewer : IAsyncDisposable
{
    /// <summary>Events taken so far.</summary>
    long Events { get; }

    /// <summary>Connects, and takes events until the run has ended or the token is cancelled.</summary>
    Task WatchAsync(CancellationToken cancellation);
}
