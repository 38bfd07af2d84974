using System.Diagnostics;
using Playground.Programs.Machine;
using Playground.Programs.Threads;
using Playground.Threading.Threads;

namespace Playground.Programs.Running;

/// <summary>Runs programs on threads of the system.</summary>
public static class ProgramRun
{
    /// <summary>What tracebacks call the program.</summary>
    public const string FileName = "program.py";

    /// <summary>The most steps of a free run whose order is kept.</summary>
    public const int MostStepsKept = 10_000;

    /// <summary>Stack of each thread in bytes: as much as Python's own recursion limit may need. What isn't touched costs nothing.</summary>
    public const int StackBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs a program, whose main thread is the one that runs this code, until that and all threads that are not daemons have ended.
    /// </summary>
    /// <param name="threads">The group of the thread that runs this code.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    /// <exception cref="OperationCanceledException">The run is being stopped.</exception>
    public static ProgramResult Run(ThreadGroup threads, CompiledProgram program, ProgramOptions options) =>
        Run(threads, program, options, new NoOutput(), isRecorded: true);

    /// <summary>As <see cref="Run(ThreadGroup, CompiledProgram, ProgramOptions)"/>, with the text that the program prints.</summary>
    /// <param name="threads">The group of the thread that runs this code.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="isRecorded">Whether steps are recorded; if not, the program runs as fast as it can.</param>
    public static ProgramResult Run(ThreadGroup threads, CompiledProgram program, ProgramOptions options, IProgramOutput output, bool isRecorded)
    {
        ArgumentNullException.ThrowIfNull(threads);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(options);
        var world = new ProgramWorld(program.Code, options.Budgets, output, threads.Stopping)
        {
            IsRecorded = isRecorded,
            Seed = options.Schedule is null ? null : 0,
            Epoch = options.Schedule is null ? SecondsNow() : ProgramStepper.Epoch,
        };
        return options.Schedule is { } schedule ? RunScheduled(world, threads, options, schedule) : RunFreely(world, threads, options);
    }

    private static double SecondsNow() =>
        (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds - Stopwatch.GetElapsedTime(0).TotalSeconds;

    private static ProgramResult RunFreely(ProgramWorld world, ThreadGroup threads, ProgramOptions options)
    {
        var interpreterLock = options.HasInterpreterLock ? threads.InterpreterLock("GIL", options.SwitchInterval) : null;
        var keeper = world.IsRecorded ? new ScheduleKeeper(MostStepsKept) : null;
        var live = new LiveExecution(threads, interpreterLock, keeper);
        world.Threads = new ProgramThreads(world, threads, live, options.Budgets.Threads);
        live.RunMain(world.Threads.Main);
        return Result(world, live, keeper?.Taken());
    }

    private static ProgramResult RunScheduled(ProgramWorld world, ThreadGroup threads, ProgramOptions options, Schedule schedule)
    {
        var live = new LiveExecution(threads, null, null);
        var scheduled = new ScheduledExecution(threads, live);
        world.Threads = new ProgramThreads(world, threads, scheduled, options.Budgets.Threads);
        scheduled.RunMain(world.Threads.Main, world.Threads, schedule);
        return Result(world, live, scheduled.Taken.ToString());
    }

    private static ProgramResult Result(ProgramWorld world, LiveExecution live, string? schedule)
    {
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
