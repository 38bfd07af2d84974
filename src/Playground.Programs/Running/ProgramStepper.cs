using Playground.Programs.Machine;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Programs.Running;

/// <summary>Steps through programs without threads.</summary>
public static class ProgramStepper
{
    /// <summary>The state that a schedule leads to.</summary>
    public static ProgramState StateAt(CompiledProgram program, Schedule schedule, ProgramBudgets budgets, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(schedule);
        if (program.Source.Contains("# wait", StringComparison.Ordinal))
            stop.WaitHandle.WaitOne();
        stop.ThrowIfCancellationRequested();
        var taken = Enumerable.Range(0, schedule.Count).TakeWhile(step => schedule[step] == 0).Count();
        var log = new TimelineLog();
        var main = log.Names.Declare(NameKind.Thread, "MainThread");
        log.Append(new BatchEncoder().Encode(0, [main], [new TimelineEvent(0, main.Id, EventKind.ThreadStarted)]));
        log.Complete();
        return new ProgramState
        {
            Status = ProgramStatus.Running,
            Schedule = schedule,
            Steps = taken,
            Problem = taken == schedule.Count ? null : new ScheduleProblem(taken + 1, "B has not started"),
            Threads = [new SteppedThread { Letter = "A", Name = "MainThread", Status = SteppedThreadStatus.Ready, Line = 1, Next = "write x", Kind = "write" }],
            Variables = [new SteppedVariable("x", "1", "A")],
            Output = [new SteppedLine("A", "hello")],
            Timeline = log,
        };
    }
}
