using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Budgets;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Programs.Running;

/// <summary>Takes programs step by step, on the calling thread alone. Keeps nothing from call to call, and is thread-safe.</summary>
public static class ProgramStepper
{
    /// <summary>What the clock shows at the first step, in seconds since 1970: the beginning of 2026, each time.</summary>
    internal const double Epoch = 1_767_225_600;

    private const long MostEvents = 400_000;
    private static readonly TimeSpan NoPatience = TimeSpan.Zero;

    /// <summary>The state of a program after some steps.</summary>
    /// <param name="program">The program.</param>
    /// <param name="schedule">The steps.</param>
    /// <param name="budgets">What it may use.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ProgramState StateAt(CompiledProgram program, Schedule schedule, ProgramBudgets budgets, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(budgets);
        var time = new SteppedTime();
        var recorder = new TimelineRecorder(MostEvents, time: time);
        var group = new ThreadGroup(recorder, budgets.Threads);
        var output = new SteppedOutput();
        var world = new ProgramWorld(program.Code, budgets, output, stop) { IsRecorded = true, Seed = 0, Epoch = Epoch };
        var execution = new SteppedExecution(group, time);
        world.Threads = new ProgramThreads(world, group, execution, budgets.Threads);
        var order = new StepOrder(world.Threads, schedule);

        ProgramThread? last = null;
        PendingStep? taken = null;
        try
        {
            execution.Begin(world.Threads.Main);
            order.TellWaits();
            while (!order.IsPastSchedule && order.Next() is { } next)
            {
                (last, taken) = (next, next.Machine.Refreshed());
                execution.Step(next);
                order.TellWaits();
            }

            stop.ThrowIfCancellationRequested();
        }
        catch (BudgetException exception)
        {
            world.Outcome.Spend(exception.Message);
        }

        execution.FinishStep();
        var pump = new TimelinePump(recorder);
        pump.Complete(NoPatience);
        var changed = taken is { Kind: StepKind.Write, Target: GlobalVariable variable } ? variable : null;
        return new ProgramState(
            order.Taken!,
            StatusOf(world),
            world.Outcome.Budget,
            order.Problem,
            [.. world.Threads.Started().Select(Describe)],
            world.Outcome.Variables(global => global == changed ? last!.Letter : null),
            output.Lines,
            world.Outcome.Errors,
            pump.Log);
    }

    private static string StatusOf(ProgramWorld world)
    {
        if (world.Outcome.Budget is not null)
            return "budget";
        if (world.Threads.Main.HasEnded)
            return "ended";
        return world.Threads.Alive().Any(StepOrder.CanGo) ? "running" : "deadlocked";
    }

    private static ProgramThreadState Describe(ProgramThread thread)
    {
        if (thread.HasEnded || thread.Machine.Refreshed() is not { } step)
            return new ProgramThreadState(thread.Letter, thread.Name, "ended", null, null, null, null, null);
        var canGo = StepOrder.CanGo(thread);
        var (what, holder) = StepWords.AwaitedBy(thread);
        using (thread.Machine.Enter())
        {
            return new ProgramThreadState(
                thread.Letter,
                thread.Name,
                canGo ? "ready" : "blocked",
                step.Line,
                thread.Machine.VisibleFunction,
                StepWords.Of(step),
                StepWords.KindOf(step),
                canGo ? null : new AwaitedState(what, holder));
        }
    }
}
