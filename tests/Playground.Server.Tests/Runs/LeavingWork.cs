using Playground.Server.Runs;
using Playground.Threading.Threads;

namespace Playground.Server.Tests.Runs;

/// <summary>Leaves a thread behind that waits for what never comes.</summary>
internal sealed class LeavingWork : IRunWork
{
    public int Threads => 2;

    public int Processes => 0;

    public bool EndsWithMain => true;

    public RunSnapshot Describe(RunSnapshot run) => run with { Scenario = "leaving" };

    public IRunOutcome Run(ThreadGroup threads)
    {
        var never = threads.Signal("never");
        threads.Start("daemon", () => never.Wait());
        return new Outcome();
    }

    private sealed class Outcome : IRunOutcome
    {
        public Func<ThreadGroup, IRunOutcome>? Control => null;

        public RunEnding ToEnding() => new(RunStatus.Completed, Otherwise: "It ended.");
    }
}
