using Playground.Threading.Deadlocks;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using Playground.Timelines.Recording;

namespace Playground.Threading.Threads;

/// <summary>
/// A real operating-system thread that tells a timeline what it does. Made and started by its <see cref="ThreadGroup"/>.
/// </summary>
public sealed class ProbedThread : IOwned
{
    [ThreadStatic]
    private static ProbedThread? _current;

    private readonly ThreadGroup _group;
    private readonly Action _body = static () => { };
    private readonly Action _ended = static () => { };
    private readonly ThreadRecorder? _recorder;
    private readonly Thread? _thread;
    private readonly Lock _interrupting = new();
    private bool _refusesInterrupts;
    private volatile bool _hasEnded;
    private volatile bool _isInterrupted;

    /// <summary>One that is none of the system's.</summary>
    internal ProbedThread(ThreadGroup group, string name)
    {
        _group = group;
        _recorder = group.Recorder?.AddThread(name);
        Name = name;
    }

    internal ProbedThread(ThreadGroup group, string name, Action body, Action ended, int stackBytes)
        : this(group, name)
    {
        _body = body;
        _ended = ended;
        _thread = new Thread(Run, stackBytes) { Name = name, IsBackground = true };
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Its id in the timeline's names table; 0 if nothing is recorded.</summary>
    public int Id => _recorder?.Thread ?? 0;

    /// <summary>Whether it has not ended yet.</summary>
    public bool IsAlive => !_hasEnded;

    /// <summary>What ended the thread, if an exception did.</summary>
    public Exception? Failure { get; private set; }

    ProbedThread? IOwned.Owner => _hasEnded ? null : this;

    int IOwned.Id => Id;

    /// <summary>What this thread waits for; the wait-for graph sees to it.</summary>
    internal Wait? PendingWait
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    /// <summary>Whether anybody has ever interrupted it.</summary>
    internal bool IsInterrupted => _isInterrupted;

    /// <summary>The probed thread that runs this code.</summary>
    /// <exception cref="InvalidOperationException">The code runs on some other thread.</exception>
    public static ProbedThread Current =>
        _current ?? throw new InvalidOperationException("Only a thread of a thread group can use probed primitives.");

    /// <summary>Sleeps.</summary>
    /// <param name="duration">Whole milliseconds, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped, or somebody interrupted the thread.</exception>
    public static void Sleep(TimeSpan duration)
    {
        TimeOut.ThrowIfNoDuration(duration);
        var me = Current;
        me.ThrowIfStopping();
        me.Record(EventKind.SleepStarted, 0, (long)duration.TotalNanoseconds);
        try
        {
            Thread.Sleep(duration);
        }
        finally
        {
            // An interrupt ends a sleep too, and whoever catches it goes on awake.
            me.Record(EventKind.SleepEnded);
        }
    }

    /// <summary>Says something; the timeline keeps who said it when.</summary>
    public static void Print(string text)
    {
        var me = Current;
        me.ThrowIfStopping();
        me.Record(EventKind.Printed, me._group.Text(text));
    }

    /// <summary>Says that something is as it should not be, or worth to be known: it becomes a finding that points here.</summary>
    /// <param name="severity">How much it matters.</param>
    /// <param name="text">A sentence in plain words.</param>
    public static void Notice(FindingSeverity severity, string text)
    {
        var me = Current;
        me.Record(EventKind.Noticed, me._group.Text(text), (int)severity);
    }

    /// <summary>Lets another thread run that is ready to, if there is one. Not recorded.</summary>
    public static void Yield() => Thread.Yield();

    /// <summary>Waits until the thread has ended.</summary>
    public void Join() => Join(Timeout.InfiniteTimeSpan);

    /// <summary>Waits until the thread has ended, but not longer than the time-out.</summary>
    /// <returns>Whether it has ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative, or longer than three weeks.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool Join(TimeSpan timeout)
    {
        TimeOut.ThrowIfNotAllowed(timeout);
        var me = Current;
        var isTimed = timeout != Timeout.InfiniteTimeSpan;
        me.ThrowIfStopping();
        if (Id != 0)
            me.Record(EventKind.JoinRequested, Id, TimeOut.ToEventValue(timeout));
        bool ended;
        using (_group.WaitFor(me, new OwnedWait(this, isTimed)))
            ended = _thread!.Join(timeout);
        if (Id != 0)
            me.Record(ended ? EventKind.JoinCompleted : EventKind.JoinTimedOut, Id);
        return ended;
    }

    /// <summary>Ends the thread here if its run is being stopped. Loops that neither wait nor use a probed primitive call it.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void ThrowIfStopping()
    {
        if (_group.IsStopping)
            throw new ThreadInterruptedException("The run is being stopped.");
    }

    /// <summary>
    /// Ends whatever the thread waits for now or, if it doesn't, its next wait, by an exception that its body may catch; does nothing
    /// once the body has ended. Nobody who was interrupted is taken for one that can't go on: he may have yet to notice it.
    /// </summary>
    public void Interrupt()
    {
        _isInterrupted = true;
        lock (_interrupting)
        {
            if (!_refusesInterrupts)
                _thread?.Interrupt();
        }
    }

    internal void Start()
    {
        if (Id != 0)
            _current?.Record(EventKind.ThreadStarting, Id);
        _thread!.Start();
    }

    /// <summary>Records that this thread, which runs this code, does something; does nothing where nothing is recorded.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="subject">To what; 0 for nothing.</param>
    /// <param name="value">As the kind defines it.</param>
    /// <param name="extra">As the kind defines it.</param>
    /// <param name="notBefore">The least time that it may be stamped with, in ns.</param>
    /// <returns>The time in ns since the run began, 0 where nothing is recorded.</returns>
    public long Record(EventKind kind, int subject = 0, long value = 0, int extra = 0, long notBefore = 0) =>
        _recorder?.Record(kind, subject, value, extra, notBefore) ?? 0;

    private void Run()
    {
        _current = this;
        try
        {
            Record(EventKind.ThreadStarted);
            _body();
        }
        catch (Exception) when (_group.IsStopping)
        {
            // How a stopped run gets its threads back: interrupted, cancelled, or with a closed socket.
        }
        catch (Exception e)
        {
            Failure = e;
        }

        RefuseInterrupts();
        Try(() =>
        {
            _group.IsEnding(this);
            Record(EventKind.ThreadEnded, value: Failure is null ? 0 : 1);
        });
        _hasEnded = true;
        Try(_ended);
        _group.HasEnded(this);
    }

    /// <summary>Does a part of ending: what goes wrong in it is a failure of this thread, not the end of the process.</summary>
    private void Try(Action part)
    {
        try
        {
            part();
        }
        catch (Exception e)
        {
            Failure ??= e;
        }
    }

    /// <summary>
    /// Interrupts end a thread's body. One that came later would meet the locks that are taken to end the thread in good order, with
    /// nobody there to catch it, and end the process.
    /// </summary>
    private void RefuseInterrupts()
    {
        while (true)
        {
            try
            {
                lock (_interrupting)
                    _refusesInterrupts = true;
                // Takes an interrupt that the body has not noticed.
                Thread.Sleep(0);
                return;
            }
            catch (ThreadInterruptedException)
            {
                // It is taken; now no other can come.
            }
        }
    }
}
