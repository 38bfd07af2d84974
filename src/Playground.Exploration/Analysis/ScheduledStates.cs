using Playground.Programs.Machine;
using Playground.Programs.Running;

namespace Playground.Exploration.Analysis;

/// <summary>Where a program stands after schedules, in the words of those who step through it. Thread-safe.</summary>
/// <param name="program">The program.</param>
/// <param name="budgets">What it may use.</param>
/// <param name="over">Ends it early.</param>
internal sealed class ScheduledStates(CompiledProgram program, ProgramBudgets budgets, CancellationToken over)
{
    /// <summary>The state after a schedule.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public ProgramState After(Schedule schedule) => ProgramStepper.StateAt(program, schedule, budgets, over);
}
