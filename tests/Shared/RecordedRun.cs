using Playground.Threading.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Testing;

/// <summary>
/// A thread group whose timeline is pumped while its threads run, as in the server: started, awaited, stopped and read by a test.
/// </summary>
internal sealed class RecordedRun : IAsyncDisposable
{
    /// <summary>No test waits longer for anything; on a loaded machine only what is broken takes as long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TimelineRecorder _recorder;
    private readonly TimelinePump _pump;
    private readonly CancellationTokenSource _pumping = new();
    private readonly Task _pumped;

    public RecordedRun(int maxThreads = 200, long eventBudget = 10_000_000)
    {
        _recorder = new TimelineRecorder(eventBudget);
        _pump = new TimelinePump(_recorder);
        Threads = new ThreadGroup(_recorder, maxThreads);
        _pumped = Task.Run(PumpAsync);
    }

    public ThreadGroup Threads { get; }

    /// <summary>How many threads the end of the run has left behind.</summary>
    public int Abandoned { get; private set; }

    /// <summary>Runs one thread and all that it starts to their end.</summary>
    /// <returns>Everything that they did.</returns>
    public static async Task<RecordedTimeline> OfAsync(Action<ThreadGroup> main)
    {
        await using var run = new RecordedRun();
        run.Threads.StartMain(() => main(run.Threads));
        return await run.CompleteAsync();
    }

    /// <summary>How many events of a kind can be read by now.</summary>
    public int Events(EventKind kind) => _pump.Log.Events().Count(e => e.Event.Kind == kind);

    /// <summary>Waits until all threads have ended; if one of them failed, so does the test.</summary>
    public async Task<RecordedTimeline> CompleteAsync()
    {
        var first = await Task.WhenAny(Threads.AllEnded, Threads.Failed, Threads.DeadlockDetected, Threads.StallDetected).WaitAsync(Patience);
        if (Threads.Failed.IsCompleted)
            throw new InvalidOperationException("A thread has failed.", (await Threads.Failed).Failure);
        if (first == Threads.DeadlockDetected)
            throw new InvalidOperationException("Deadlock: " + string.Join(", ", await Threads.DeadlockDetected));
        if (first == Threads.StallDetected)
            throw new InvalidOperationException("Stall: " + string.Join(", ", await Threads.StallDetected));
        return await EndAsync();
    }

    /// <summary>Ends the run as the server does, wherever its threads are: closes the timeline, then stops the threads.</summary>
    public async Task<RecordedTimeline> EndAsync(TimeSpan? grace = null)
    {
        _recorder.Close();
        Abandoned = await Threads.StopAsync(grace ?? Patience);
        await _pumping.CancelAsync();
        await _pumped;
        _pump.Complete(Patience);
        return new RecordedTimeline(_pump.Log);
    }

    public async ValueTask DisposeAsync()
    {
        await Threads.StopAsync(Patience);
        await _pumping.CancelAsync();
        await _pumped;
        _pumping.Dispose();
    }

    private async Task PumpAsync()
    {
        while (!_pumping.IsCancellationRequested)
        {
            _pump.Drain();
            await Task.Delay(1);
        }
    }
}
