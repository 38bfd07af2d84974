using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Threading.Threads;

namespace Playground.Programs.Running;

/// <summary>
/// Threads of the system that take their steps in the order of a schedule. When nobody can go on, all are let go to what they wait for, so
/// that a deadlock becomes a real one and is found as any other.
/// </summary>
/// <param name="group">Where threads are started.</param>
/// <param name="live">Executes when nobody can go on.</param>
internal sealed class ScheduledExecution(ThreadGroup group, LiveExecution live) : IExecution
{
    private const double SecondsPerStep = 0.001;

    private Turnstile _turnstile = null!;
    private double _passed;

    public double Now => (_turnstile.Order.Count * SecondsPerStep) + _passed;

    /// <summary>The main thread, which runs this code, does all it has to do.</summary>
    public void RunMain(ProgramThread main, StepOrder order)
    {
        main.Probe = ProbedThread.Current;
        var world = main.Machine.World;
        _turnstile = new Turnstile(world.Threads, order);
        Run(main);
        if (!world.Outcome.IsOver && order.Unfinished() is { } problem)
            world.Outcome.Refuse(problem);
    }

    public void Launch(ProgramThread thread)
    {
        thread.StartIn(
            group,
            () => Run(thread),
            () =>
            {
                thread.TellEnd();
                _turnstile.Leave(thread);
            });
        _turnstile.AwaitArrival();
    }

    public object Perform(ProgramThread me, Operation operation) =>
        _turnstile.IsStuck ? live.Perform(me, operation) : StepTaking.Do(me, operation);

    public void Sleep(ProgramThread me, TimeSpan duration)
    {
        // The schedule says who goes on when: the sleep is recorded, but takes no time.
        ProbedThread.Sleep(TimeSpan.Zero);
        Pass(duration);
    }

    public void Pass(TimeSpan time) => _passed += time.TotalSeconds;

    public void Checkpoint(ProgramThread me) => me.Probe.ThrowIfStopping();

    private void Run(ProgramThread thread)
    {
        ThreadBody.Run(thread, (function, given) => Run(thread, function, given));
        thread.FinishLine();
    }

    private void Run(ProgramThread thread, FunctionValue function, object[] given)
    {
        for (var goesOn = thread.Machine.Begin(function, given); goesOn; goesOn = thread.Machine.Step())
            _turnstile.Await(thread);
    }
}
