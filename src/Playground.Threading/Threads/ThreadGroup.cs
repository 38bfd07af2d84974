using System.Collections.Concurrent;
using System.Diagnostics;
using Playground.Threading.Deadlocks;
using Playground.Threading.Io;
using Playground.Threading.Mechanisms;
using Playground.Threading.Primitives;
using Playground.Threading.Processes;
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
    private readonly ConcurrentDictionary<string, int> _texts = new(StringComparer.Ordinal);

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

    /// <summary>Ends when every thread waits and nobody is left who could end a wait, though there is no ring.</summary>
    public Task<IReadOnlyList<DeadlockLink>> StallDetected => _roster.Deadlocks.Stalled;

    /// <summary>How many threads have been started and not ended.</summary>
    public int LiveThreads => _roster.LiveThreads;

    /// <summary>Ends when the first threads have been started and all have ended again.</summary>
    public Task AllEnded => _roster.AllEnded;

    /// <summary>Ends with the first thread that an exception has ended.</summary>
    public Task<ProbedThread> Failed => _roster.Failed;

    internal TimelineRecorder? Recorder { get; }

    internal bool IsStopping => _roster.IsStopping;

    /// <summary>
    /// Starts the thread from which all others come: from now on only threads of the group start threads or end waits, so it can be
    /// told when nobody can go on.
    /// </summary>
    /// <param name="body">What it does.</param>
    /// <param name="stackBytes">Its stack, in bytes.</param>
    /// <exception cref="OutOfMemoryException">The system gives no more threads.</exception>
    public ProbedThread StartMain(Action body, int stackBytes = StackBytes)
    {
        _roster.HasMain = true;
        return Start("main", body, static () => { }, stackBytes);
    }

    /// <summary>Starts a thread.</summary>
    /// <exception cref="InvalidOperationException">The group has as many threads as it may have at a time.</exception>
    /// <exception cref="OutOfMemoryException">The system gives no more threads.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public ProbedThread Start(string name, Action body) => Start(name, body, static () => { });

    /// <summary>Starts a thread.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="body">What it does.</param>
    /// <param name="ended">Called on it as the last thing, when its end has been recorded; must not wait; what it throws is the thread's failure.</param>
    /// <param name="stackBytes">Its stack, in bytes.</param>
    /// <param name="made">Told of it before it begins; null to tell nobody.</param>
    /// <exception cref="InvalidOperationException">The group has as many threads as it may have at a time.</exception>
    /// <exception cref="OutOfMemoryException">The system gives no more threads.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public ProbedThread Start(string name, Action body, Action ended, int stackBytes = StackBytes, Action<ProbedThread>? made = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(ended);
        var thread = _roster.Add(() => new ProbedThread(this, name, body, ended, stackBytes));
        try
        {
            made?.Invoke(thread);
            thread.Start();
        }
        catch
        {
            _roster.HasEnded(thread);
            throw;
        }

        return thread;
    }

    /// <summary>
    /// A thread that is none of the system's: whoever steps through what it does records in its name. It is not counted, and may not wait.
    /// </summary>
    public ProbedThread AddStepped(string name) => new(this, name);

    /// <summary>Starts several threads with the same body, named "Worker-1", "Worker-2" … after <paramref name="name"/>.</summary>
    public ProbedThread[] StartMany(int count, string name, Action body)
    {
        var threads = new ProbedThread[count];
        for (var i = 0; i < count; i++)
            threads[i] = Start($"{name}-{i + 1}", body);
        return threads;
    }

    /// <summary>Starts a process of the program that scenarios use for what must not happen in this one.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="arguments">The workload's name, then what it takes.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The system gives no process.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public ProbedProcess StartProcess(string name, params IEnumerable<string> arguments)
    {
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        var id = Declare(NameKind.Process, name);
        var process = new ProbedProcess(this, id, name, Process.Start(ChildProgram.Start(arguments))!);
        if (id != 0)
            me.Record(EventKind.ProcessStarted, id);
        return process;
    }

    /// <summary>A lock; on a reentrant mechanism a thread may enter it again.</summary>
    public ProbedLock Lock(string name, LockMechanism mechanism = LockMechanism.Monitor) =>
        new(this, Declare(NameKind.Lock, name), name, mechanism);

    /// <summary>A condition of what a lock guards.</summary>
    public ProbedCondition Condition(string name, ProbedLock guard) => new(this, Declare(NameKind.Condition, name), name, guard);

    /// <summary>A lock that many may share, or one alone hold.</summary>
    public ProbedReadersWriterLock ReadersWriterLock(string name, ReadersWriterPolicy policy) =>
        new(this, Declare(NameKind.ReadersWriterLock, name), name, policy);

    /// <summary>A lock without which no thread of an interpreter may run.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="switchInterval">How long a thread runs on after another has asked for the lock.</param>
    public ProbedInterpreterLock InterpreterLock(string name, TimeSpan switchInterval) =>
        new(this, Declare(NameKind.InterpreterLock, name), name, switchInterval);

    /// <summary>A semaphore.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="permits">How many permits there are, at least 0.</param>
    /// <param name="isBounded">Whether there may never be more.</param>
    public ProbedSemaphore Semaphore(string name, int permits, bool isBounded) =>
        new(this, Declare(NameKind.Semaphore, name, permits), name, permits, isBounded ? permits : null);

    /// <summary>A flag that threads can wait for.</summary>
    public ProbedSignal Signal(string name, bool isSet = false) => new(this, Declare(NameKind.Signal, name, isSet ? 1 : 0), name, isSet);

    /// <summary>A queue of items.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="capacity">How many items it holds; 0 for any number.</param>
    public ProbedQueue<T> Queue<T>(string name, int capacity = 0) => new(this, Declare(NameKind.Queue, name, capacity), name, capacity);

    /// <summary>A figure that is measured now and then.</summary>
    public ProbedGauge Gauge(string name) => new(Declare(NameKind.Gauge, name));

    /// <summary>A variable that several threads use.</summary>
    public ProbedVariable Variable(string name, long initial = 0) => new(Declare(NameKind.Variable, name, initial), initial);

    /// <summary>A barrier at which <paramref name="participants"/> threads wait for each other.</summary>
    public ProbedBarrier Barrier(string name, int participants) =>
        new(this, Declare(NameKind.Barrier, name, participants), name, participants);

    /// <summary>A transfer of bytes whose progress is recorded.</summary>
    public ProbedTransfer Transfer(string name, long bytes) => new(Declare(NameKind.Transfer, name, bytes));

    /// <summary>
    /// Stops all threads: cancels <see cref="Stopping"/>, interrupts those that wait, and waits for them to end.
    /// </summary>
    /// <param name="grace">How long to wait at most.</param>
    /// <returns>How many threads did not end in time; they are abandoned.</returns>
    public Task<int> StopAsync(TimeSpan grace) => _roster.StopAsync(grace);

    internal PendingWait WaitFor(ProbedThread thread, Wait wait) => _roster.Deadlocks.Begin(thread, wait);

    /// <summary>A thread, which runs this code, is about to end.</summary>
    internal void IsEnding(ProbedThread thread) => _roster.Deadlocks.IsEnding(thread);

    /// <summary>The id of a text in the names table, the same for the same text; 0 if nothing is recorded.</summary>
    public int Text(string text) => Recorder is null ? 0 : _texts.GetOrAdd(text, said => Declare(NameKind.Text, said));

    internal void HasEnded(ProbedThread thread)
    {
        _roster.HasEnded(thread);
        _roster.Deadlocks.HasEnded();
    }

    /// <summary>Names a subject of events.</summary>
    /// <returns>Its id in the names table; 0 if nothing is recorded.</returns>
    public int Declare(NameKind kind, string name, long initial = 0) => Recorder?.Names.Declare(kind, name, initial).Id ?? 0;
}
