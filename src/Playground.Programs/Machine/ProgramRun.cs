using Playground.Programs.Compiling;
using Playground.Programs.Syntax;
using Playground.Programs.Values;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Machine;

/// <summary>Runs programs to their end.</summary>
public static class ProgramRun
{
    /// <summary>What tracebacks call the program.</summary>
    public const string FileName = "program.py";

    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Runs a program on a thread of its own, and waits for its end.</summary>
    /// <param name="source">The text; it must be accepted.</param>
    /// <param name="budgets">What it may use.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="ArgumentException">The text is not accepted.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ProgramEnd Run(string source, ProgramBudgets budgets, IProgramOutput output, CancellationToken stop = default)
    {
        var program = ProgramText.Parse(source);
        if (!program.IsAccepted)
            throw new ArgumentException($"line {program.Problems[0].Line}: {program.Problems[0].Message}", nameof(source));
        var world = new ProgramWorld(Compile(program, source), budgets, output, stop);
        ProgramEnd? end = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    end = Execute(world);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = FileName,
        };
        thread.Start();
        thread.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return end!;
    }

    private static ProgramCode Compile(ParsedProgram program, string source)
    {
        try
        {
            return ProgramCompiler.Compile(program, source);
        }
        catch (ProgramTooLargeException exception)
        {
            throw new ArgumentException(exception.Message, nameof(source), exception);
        }
    }

    internal static ProgramEnd Execute(ProgramWorld world)
    {
        var machine = new ThreadMachine(world);
        try
        {
            machine.Run(world.Main);
            return new ProgramEnd(0);
        }
        catch (PythonException exception)
        {
            using (machine.Enter())
                return End(world, exception.Value);
        }
        catch (BudgetException exception)
        {
            return new ProgramEnd(1, exception.Message);
        }
    }

    /// <summary>Ends the program by an exception that nobody caught.</summary>
    internal static ProgramEnd End(ProgramWorld world, ExceptionValue exception)
    {
        if (!exception.Type.IsSubclassOf(ExceptionTypes.SystemExit))
        {
            world.PrintError(TracebackText.Of(exception, FileName, world.Code.SourceLines));
            return new ProgramEnd(1);
        }

        object code = exception.Arguments.Count switch
        {
            0 => NoneValue.Instance,
            1 => exception.Arguments[0],
            _ => exception.Arguments,
        };
        if (code is NoneValue)
            return new ProgramEnd(0);
        if (Number.IsInt(code))
            return new ProgramEnd((int)(Number.IndexAtMost(code) & 0xff));
        world.PrintError(Representation.Str(code) + "\n");
        return new ProgramEnd(1);
    }
}
