using Playground.Programs.Running;
using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>What came out of a program.</summary>
internal sealed class ProgramOutcome(ProgramResult result) : IRunOutcome
{
    public Func<ThreadGroup, IRunOutcome>? Control => null;

    public RunEnding ToEnding() => new(
        result.Budget is null ? RunStatus.Completed : RunStatus.Failed,
        Verdict(),
        Reason: result.Budget,
        RunEnding.ToJson(result),
        Otherwise: result.ExitCode == 0 ? "The program ended." : $"The program ended with exit code {result.ExitCode}.");

    private string? Verdict() => result switch
    {
        { Budget: { } budget } => budget,
        { ScheduleProblem: { } problem } => $"The schedule could not be followed: {problem.Message.TrimEnd('.')}.",
        { Errors: [var error, ..] } => $"{error.Thread} raised {error.Type} in line {error.Line}.",
        _ => null,
    };
}
