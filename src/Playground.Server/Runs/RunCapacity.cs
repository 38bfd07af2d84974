using Playground.Server.Limits;

namespace Playground.Server.Runs;

/// <summary>How many runs, threads and processes there are, against how many there may be. A value, so that one can try out what would fit.</summary>
/// <param name="Limits">How many there may be.</param>
/// <param name="Runs">Runs that execute.</param>
/// <param name="Threads">Threads they may have.</param>
/// <param name="Processes">Processes they may have.</param>
internal readonly record struct RunCapacity(PlaygroundLimits Limits, int Runs = 0, int Threads = 0, int Processes = 0)
{
    /// <summary>Whether another run can start. One that needs more than there may be runs alone.</summary>
    public bool Fits(RunPlan plan) =>
        Runs < Limits.RunsAtOnce
        && (Runs == 0 || (Threads + plan.Work.Threads <= Limits.ThreadsInProcess && Processes + plan.Work.Processes <= Limits.ProcessesAtOnce));

    /// <summary>After a run has started.</summary>
    public RunCapacity With(RunPlan plan) =>
        this with { Runs = Runs + 1, Threads = Threads + plan.Work.Threads, Processes = Processes + plan.Work.Processes };

    /// <summary>After a run has ended.</summary>
    public RunCapacity Without(RunPlan plan) =>
        this with { Runs = Runs - 1, Threads = Threads - plan.Work.Threads, Processes = Processes - plan.Work.Processes };
}
