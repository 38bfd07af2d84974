using Playground.Programs.Machine;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Programs.Running;

/// <summary>Runs programs on the threads of a run.</summary>
public static class ProgramRun
{
    /// <summary>Runs a program; called on the group's main thread.</summary>
    public static ProgramResult Run(ThreadGroup threads, CompiledProgram program, ProgramOptions options)
    {
        ArgumentNullException.ThrowIfNull(threads);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Schedule is { Count: > 0 } schedule && schedule[0] != 0)
            return new ProgramResult { ScheduleProblem = new ScheduleProblem(1, $"step 1: {schedule.ToString()[0]} has not started") };
        var world = new ProgramWorld(program.Code, options.Budgets, new PrintedLines(), threads.Stopping);
        var machine = new ThreadMachine(world);
        try
        {
            machine.Run(world.Main);
            return new ProgramResult { Schedule = "A", Variables = Variables(machine) };
        }
        catch (PythonException exception)
        {
            using (machine.Enter())
                return Fail(machine, exception.Value);
        }
        catch (BudgetException exception)
        {
            return new ProgramResult { ExitCode = 1, Budget = exception.Message };
        }
    }

    private static ProgramResult Fail(ThreadMachine machine, ExceptionValue exception)
    {
        if (exception.Type.IsSubclassOf(ExceptionTypes.SystemExit))
            return new ProgramResult { ExitCode = Machine.ProgramRun.End(machine.World, exception).ExitCode };
        var traceback = TracebackText.Of(exception, Machine.ProgramRun.FileName, machine.World.Code.SourceLines);
        ProbedThread.Notice(FindingSeverity.Problem, traceback);
        var line = exception.Traceback is [var innermost, ..] ? innermost.Line : 0;
        var error = new ProgramError("MainThread", exception.Type.Name, exception.Str(), line, traceback);
        return new ProgramResult { ExitCode = 1, Variables = Variables(machine), Errors = [error] };
    }

    private static List<ProgramVariable> Variables(ThreadMachine machine)
    {
        using (machine.Enter())
        {
            return [.. machine.World.Globals
                .Where(global => Values.Numbers.Number.IsInt(global.Value ?? ""))
                .Select(global => new ProgramVariable(global.Name, Values.Formatting.Representation.Of(global.Value!)))];
        }
    }
}
