using System.Collections.Concurrent;

namespace Playground.Threading.Io;

/// <summary>
/// Runs asynchronous code on one thread: whatever follows an <c>await</c> is queued for that thread, which takes one continuation
/// after the other. It is how one thread can have many downloads under way.
/// </summary>
public sealed class EventLoop : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

    /// <summary>Runs a function and all its continuations on the calling thread until it is done.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public static T Run<T>(Func<Task<T>> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var before = Current;
        using var loop = new EventLoop();
        SetSynchronizationContext(loop);
        try
        {
            var task = function();
            task.ContinueWith(_ => loop._queue.CompleteAdding(), TaskScheduler.Default);
            foreach (var (callback, state) in loop._queue.GetConsumingEnumerable())
                callback(state);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            _queue.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // Stragglers after the end, such as a cancelled read, have nobody left to run them.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _queue.Dispose();
}
