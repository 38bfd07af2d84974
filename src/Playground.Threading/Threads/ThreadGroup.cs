using Playground.Threading.Deadlocks;
using Playground.Threading.Io;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;
using Playground.Timelines.Recording;

namespace Playground.Threading.Threads;

/// <summary>
/// The threads of one run and what they share. Makes probed threads and primitives, watches for deadlocks, and gets every
/// thread back when the run is stopped. Thread-safe.
/// </summary>
public sealed class ThreadGroup
{
    /// <summary>
    /// Stack of each thread in bytes. Small, since a run may have dozens of threads; enough for HTTP and a debugger.
    /// </summary>
    public const int StackBytes = 256 * 1024;

    private readonly ThreadRoster _roster;

    /// <summary>A group of threads that have not been started yet.</summary>
    /// <param name="recorder">Where they record; null for a group that records nothing, to see what recording changes.</param>
    /// <param name="maxThreads">How many threads the group may have at a time, at least 1.</param>
    public ThreadGroup(TimelineRecorder? recorder, int maxThreads)
    {
        _roster = new ThreadRoster(maxThreads);
        Recorder = recorder;
    }

    /// <summary>Cancelled when the run is being stopped.</summary>
    public CancellationToken Stopping => _roster.Stopping;

    /// <summary>Ends when a deadlock has been found, with the threads of the ring in order: each waits for the next.</summary>
    public Task<IReadOnlyList<DeadlockLink>> DeadlockDetected => _roster.Deadlocks.Detected;

    /// <summary>How many threads have been started and not ended.</summary>
    public int LiveThreads => _roster.LiveThreads;

    /// <summary>Ends when the first threads have been started and all have ended again.</summary>
    public Task AllEnded => _roster.AllEnded;

    /// <summary>Ends with the first thread that an exception has ended.</summary>
    public Task<ProbedThread> Failed => _roster.Failed;

    internal TimelineRecorder? Recorder { get; }

    internal bool IsStopping => _roster.IsStopping;

    /// <summary>Starts a thread.</summary>
    /// <exception cref="InvalidOperationException">The group has as many threads as it may have at a time.</exception>
    /// <exception cref="OutOfMemoryException">The system gives no more threads.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public ProbedThread Start(string name, Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var thread = _roster.Add(() => new ProbedThread(this, name, body));
        try
        {
            thread.Start();
        }
        catch
        {
            _roster.HasEnded(thread);
            throw;
        }

        return thread;
    }

    /// <summary>Starts several threads with the same body, named "Worker-1", "Worker-2" … after <paramref name="name"/>.</summary>
    public ProbedThread[] StartMany(int count, string name, Action body)
    {
        var threads = new ProbedThread[count];
        for (var i = 0; i < count; i++)
            threads[i] = Start($"{name}-{i + 1}", body);
        return threads;
    }

    /// <summary>A lock.</summary>
    public ProbedLock Lock(string name) => new(this, Declare(NameKind.Lock, name), name);

    /// <summary>A variable that several threads use.</summary>
    public ProbedVariable Variable(string name, long initial = 0) => new(Declare(NameKind.Variable, name, initial), initial);

    /// <summary>A barrier at which <paramref name="participants"/> threads wait for each other.</summary>
    public ProbedBarrier Barrier(string name, int participants) => new(Declare(NameKind.Barrier, name, participants), participants);

    /// <summary>A transfer of bytes whose progress is recorded.</summary>
    public ProbedTransfer Transfer(string name, long bytes) => new(Declare(NameKind.Transfer, name, bytes));

    /// <summary>
    /// Stops all threads: cancels <see cref="Stopping"/>, interrupts those that wait, and waits for them to end.
    /// </summary>
    /// <param name="grace">How long to wait at most.</param>
    /// <returns>How many threads did not end in time; they are abandoned.</returns>
    public Task<int> StopAsync(TimeSpan grace) => _roster.StopAsync(grace);

    internal PendingWait WaitFor(ProbedThread thread, IOwned resource, bool isTimed) =>
        _roster.Deadlocks.Begin(thread, new Wait(resource, isTimed));

    internal void HasEnded(ProbedThread thread) => _roster.HasEnded(thread);

    private int Declare(NameKind kind, string name, long initial = 0) => Recorder?.Names.Declare(kind, name, initial).Id ?? 0;
}
