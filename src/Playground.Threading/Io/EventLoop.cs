using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Playground.Threading.Threads;

namespace Playground.Threading.Io;

/// <summary>
/// Runs asynchronous code on one thread: whatever follows an <c>await</c> is queued for that thread, which takes one continuation
/// after the other. It is how one thread can have many downloads under way.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The queue holds nothing but memory; disposing of it could meet a late continuation.")]
public sealed class EventLoop : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

    private EventLoop()
    {
    }

    /// <summary>Runs a function and all its continuations on the calling thread, one of a thread group, until it is done.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public static T Run<T>(Func<Task<T>> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var me = ProbedThread.Current;
        var before = Current;
        var loop = new EventLoop();
        SetSynchronizationContext(loop);
        try
        {
            var task = function();
            task.ContinueWith(_ => loop._queue.CompleteAdding(), TaskScheduler.Default);
            foreach (var (callback, state) in loop._queue.GetConsumingEnumerable())
            {
                // A loop that always has something to do never waits, and so would never notice an interrupt.
                me.ThrowIfStopping();
                callback(state);
            }

            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
            loop._queue.CompleteAdding();
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
}
