using System.Diagnostics;
using Playground.Programs.Machine;
using Playground.Programs.Threads;
using Playground.Threading.Threads;

namespace Playground.Programs.Running;

/// <summary>One run of a program on threads of the system.</summary>
public sealed class ProgramRun
{
    /// <summary>What tracebacks call the program.</summary>
    public const string FileName = "program.py";

    /// <summary>The most steps of a free run whose order is kept.</summary>
    public const int MostStepsKept = 10_000;

    /// <summary>Stack of each thread in bytes: as much as Python's own recursion limit may need. What isn't touched costs nothing.</summary>
    public const int StackBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly ThreadGroup _threads;
    private readonly CompiledProgram _program;
    private readonly ProgramOptions _options;
    private readonly IProgramOutput _output;
    private readonly bool _isRecorded;
    private volatile Func<string?> _taken = static () => "";

    /// <summary>A run that has not begun.</summary>
    /// <param name="threads">The group of the thread that will run it.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">How to run it.</param>
    public ProgramRun(ThreadGroup threads, CompiledProgram program, ProgramOptions options)
        : this(threads, program, options, new NoOutput(), isRecorded: true)
    {
    }

    /// <summary>As <see cref="ProgramRun(ThreadGroup, CompiledProgram, ProgramOptions)"/>, with the text that the program prints.</summary>
    /// <param name="threads">The group of the thread that will run it.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="isRecorded">Whether steps are recorded; if not, the program runs as fast as it can.</param>
    public ProgramRun(ThreadGroup threads, CompiledProgram program, ProgramOptions options, IProgramOutput output, bool isRecorded)
    {
        ArgumentNullException.ThrowIfNull(threads);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        (_threads, _program, _options, _output, _isRecorded) = (threads, program, options, output, isRecorded);
    }

    /// <summary>
    /// The order in which steps have been taken so far; null if there were too many to keep, or they are not kept. What threads still do
    /// when the run is being stopped is no part of it. Thread-safe.
    /// </summary>
    public string? Schedule => _taken();

    /// <summary>
    /// Runs the program, whose main thread is the one that runs this code, until that and all threads that are not daemons have ended. Once.
    /// </summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    /// <exception cref="OperationCanceledException">The run is being stopped.</exception>
    public ProgramResult Run()
    {
        var world = new ProgramWorld(_program.Code, _options.Budgets, _output, _threads.Stopping)
        {
            IsRecorded = _isRecorded,
            Seed = _options.Schedule is null ? null : 0,
            Epoch = _options.Schedule is null ? SecondsNow() : ProgramStepper.Epoch,
        };
        return _options.Schedule is { } schedule ? RunScheduled(world, schedule) : RunFreely(world);
    }

    private static double SecondsNow() =>
        (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds - Stopwatch.GetElapsedTime(0).TotalSeconds;

    private ProgramResult RunFreely(ProgramWorld world)
    {
        var interpreterLock = _options.HasInterpreterLock ? _threads.InterpreterLock("GIL", _options.SwitchInterval) : null;
        var keeper = world.IsRecorded ? new ScheduleKeeper(MostStepsKept) : null;
        var live = new LiveExecution(_threads, interpreterLock, keeper);
        world.Threads = new ProgramThreads(world, _threads, live, _options.Budgets.Threads);
        _taken = () => keeper?.Taken();
        live.RunMain(world.Threads.Main);
        return Result(world, live);
    }

    private ProgramResult RunScheduled(ProgramWorld world, Schedule schedule)
    {
        var live = new LiveExecution(_threads, null, null);
        var scheduled = new ScheduledExecution(_threads, live);
        world.Threads = new ProgramThreads(world, _threads, scheduled, _options.Budgets.Threads);
        var order = new StepOrder(world.Threads, schedule);
        _taken = () => order.Taken?.ToString();
        scheduled.RunMain(world.Threads.Main, order);
        return Result(world, live);
    }

    private ProgramResult Result(ProgramWorld world, LiveExecution live)
    {
        var schedule = Schedule;
        var variables = Variables(world, live);
        // The main thread ends last of all but daemons and what is left when a program is over.
        world.Outcome.End();
        world.Threads.AwaitOthers(LongestEnd);
        return new ProgramResult
        {
            ExitCode = world.Outcome.ExitCode,
            Budget = world.Outcome.Budget,
            Schedule = schedule,
            ScheduleProblem = world.Outcome.ScheduleProblem,
            Variables = variables,
            Errors = world.Outcome.Errors,
        };
    }

    private static IReadOnlyList<ProgramVariable> Variables(ProgramWorld world, LiveExecution live)
    {
        while (true)
        {
            try
            {
                return live.InTurn(() => world.Outcome.Variables());
            }
            catch (ThreadInterruptedException) when (world.Outcome.IsOver)
            {
                // Whoever ended the program has interrupted this thread too, once.
                world.Threads.Main.Probe.ThrowIfStopping();
            }
        }
    }

    private sealed class NoOutput : IProgramOutput
    {
        public void Write(string text)
        {
        }

        public void WriteError(string text)
        {
        }
    }
}
