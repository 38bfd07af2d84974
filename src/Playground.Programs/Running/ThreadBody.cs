using Playground.Programs.Threads;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Running;

/// <summary>What a thread of a program does from its beginning to its end, and how each way of executing goes through it.</summary>
internal static class ThreadBody
{
    /// <summary>Executes a thread to its end.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="run">Runs one function of it to its end.</param>
    public static void Run(ProgramThread thread, Action<Objects.FunctionValue, object[]> run)
    {
        var outcome = thread.Machine.World.Outcome;
        try
        {
            foreach (var (function, given) in Entries(thread))
                Run(thread, () => run(function, given));
        }
        catch (BudgetException exception)
        {
            outcome.Spend(exception.Message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ThreadInterruptedException && outcome.IsOver)
        {
            // The program is over: how those of its threads end that nobody waits for.
        }
    }

    /// <summary>The functions that a thread runs, one after the other. Which come last, the first may decide.</summary>
    public static IEnumerable<(Objects.FunctionValue Function, object[] Given)> Entries(ProgramThread thread)
    {
        var world = thread.Machine.World;
        if (thread != world.Threads.Main)
        {
            if (thread.Instance!.Class.Members.FindMethod("run") is { } run)
                yield return (run, [thread.Instance]);
            yield break;
        }

        yield return (world.Main, []);
        if (world.Imported("concurrent.futures", "_close_pools") is { } closePools)
            yield return (closePools, []);
        if (world.Imported("threading", "_finish") is { } finish)
            yield return (finish, []);
    }

    private static void Run(ProgramThread thread, Action run)
    {
        try
        {
            run();
        }
        catch (PythonException exception)
        {
            thread.Machine.World.Outcome.Fail(thread, exception.Value);
        }
    }
}
