using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Programs.Values.Errors;
using Playground.Threading.Threads;

namespace Playground.Exploration.Model;

/// <summary>Takes single steps of threads, whose places in what they do are kept elsewhere. Not thread-safe.</summary>
internal sealed class ExploredExecution(ThreadGroup group) : IExecution
{
    private readonly Dictionary<ProgramThread, int> _entries = [];

    /// <summary>The threads that were started since the last <see cref="Forget"/>.</summary>
    public List<ProgramThread> Started { get; } = [];

    /// <summary>The exceptions that ended threads since then.</summary>
    public List<(ProgramThread Thread, ExceptionValue Exception)> Escaped { get; } = [];

    /// <summary>Whether the program has looked at the clock, which shows how many steps were taken.</summary>
    public bool HasReadClock { get; private set; }

    /// <inheritdoc/>
    public double Now
    {
        get
        {
            HasReadClock = true;
            return Clock.Seconds;
        }
    }

    public ExploredClock Clock { get; } = new();

    public void Forget()
    {
        Started.Clear();
        Escaped.Clear();
    }

    /// <summary>Which of its functions a thread is in.</summary>
    public int EntryOf(ProgramThread thread) => _entries.GetValueOrDefault(thread);

    /// <summary>Says which of its functions a thread is in.</summary>
    public void MoveTo(ProgramThread thread, int entry)
    {
        thread.Probe ??= group.AddStepped(thread.Name);
        _entries[thread] = entry;
    }

    /// <summary>Brings the main thread to before its first step.</summary>
    public void Begin(ProgramThread main) => Launch(main);

    /// <summary>Takes a thread's step.</summary>
    /// <exception cref="Programs.Values.Budgets.BudgetException">It uses too much.</exception>
    public void Step(ProgramThread thread)
    {
        Clock.Seconds += SteppedExecution.SecondsPerStep;
        GoOn(thread, thread.Machine.Step);
    }

    public object Perform(ProgramThread me, Operation operation)
    {
        if (me.Machine.World.Accesses is { } accesses)
            Accessed.TellOperation(accesses, operation);
        return StepTaking.Do(me, operation);
    }

    public void Launch(ProgramThread thread)
    {
        thread.Machine.World.Accesses?.Read(thread);
        thread.Machine.World.Accesses?.Read(thread.Machine.World.Threads);
        Started.Add(thread);
        // On another way it may have come far already.
        thread.Machine.Clear();
        MoveTo(thread, 0);
        BeginAt(thread);
    }

    public void Sleep(ProgramThread me, TimeSpan duration) => Pass(duration);

    public void Pass(TimeSpan time) => Clock.Seconds += time.TotalSeconds;

    public void Checkpoint(ProgramThread me)
    {
        // Whoever takes steps decides whose turn it is.
    }

    private void BeginAt(ProgramThread thread)
    {
        var entry = ThreadBody.Entries(thread).Skip(_entries[thread]).Take(1).ToArray();
        if (entry is [var (function, given)])
        {
            GoOn(thread, () => thread.Machine.Begin(function, given));
            return;
        }

        thread.Machine.World.Accesses?.Read(thread);
        thread.TellEnd();
    }

    private void GoOn(ProgramThread thread, Func<bool> run)
    {
        bool goesOn;
        try
        {
            goesOn = run();
        }
        catch (PythonException exception)
        {
            Escaped.Add((thread, exception.Value));
            goesOn = false;
        }

        if (goesOn)
            return;
        _entries[thread]++;
        BeginAt(thread);
    }
}
