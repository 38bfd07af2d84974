using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Threading.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Recording;

namespace Playground.Programs.Running;

/// <summary>Takes the steps of all threads of a program on one thread of the system: the one that calls. Not thread-safe.</summary>
/// <param name="group">In which the threads are recorded.</param>
/// <param name="time">The time that is recorded: a millisecond a step.</param>
internal sealed class SteppedExecution(ThreadGroup group, SteppedTime time) : IExecution
{
    /// <summary>How long a step takes, as the program's clock shows it.</summary>
    public const double SecondsPerStep = NsPerStep / 1e9;

    private const long NsPerStep = 1_000_000;

    private readonly Dictionary<ProgramThread, IEnumerator<(FunctionValue Function, object[] Given)>> _entries = [];
    private long _steps;
    private double _passed;

    public double Now => (_steps * SecondsPerStep) + _passed;

    /// <summary>Brings the main thread to before its first step.</summary>
    public void Begin(ProgramThread main) => Enter(main, "main");

    /// <summary>Takes a thread's step.</summary>
    public void Step(ProgramThread thread)
    {
        time.MoveTo(++_steps * NsPerStep);
        GoOn(thread, thread.Machine.Step);
    }

    /// <summary>Moves the time on to the end of the last step.</summary>
    public void FinishStep() => time.MoveTo((_steps + 1) * NsPerStep);

    public object Perform(ProgramThread me, Operation operation) => StepTaking.Do(me, operation);

    public void Launch(ProgramThread thread)
    {
        var starter = ThreadMachine.Current.Thread;
        Enter(thread, thread.State.Name, starter.Probe);
    }

    public void Sleep(ProgramThread me, TimeSpan duration)
    {
        me.Record(EventKind.SleepStarted, 0, (long)duration.TotalNanoseconds);
        me.Record(EventKind.SleepEnded, 0);
        Pass(duration);
    }

    public void Pass(TimeSpan time) => _passed += time.TotalSeconds;

    public void Checkpoint(ProgramThread me)
    {
        // Whoever steps decides whose turn it is.
    }

    private void Enter(ProgramThread thread, string name, ProbedThread? starter = null)
    {
        thread.Probe = group.AddStepped(name);
        starter?.Record(EventKind.ThreadStarting, thread.Probe.Id);
        thread.Probe.Record(EventKind.ThreadStarted);
        _entries[thread] = ThreadBody.Entries(thread).GetEnumerator();
        BeginNext(thread);
    }

    private void BeginNext(ProgramThread thread)
    {
        if (_entries[thread].MoveNext())
        {
            var (function, given) = _entries[thread].Current;
            GoOn(thread, () => thread.Machine.Begin(function, given));
            return;
        }

        thread.FinishLine();
        thread.Probe.Record(EventKind.ThreadEnded);
        thread.TellEnd();
    }

    private void GoOn(ProgramThread thread, Func<bool> run)
    {
        bool goesOn;
        try
        {
            goesOn = run();
        }
        catch (Values.Errors.PythonException exception)
        {
            thread.Machine.World.Outcome.Fail(thread, exception.Value);
            goesOn = false;
        }

        if (!goesOn)
            BeginNext(thread);
    }
}
