using System.Collections.ObjectModel;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;
using Playground.Threading.Threads;

namespace Playground.Server.Tests.Faults;

/// <summary>Work that does on its threads what a test wants, where no request could ask for it.</summary>
/// <param name="body">What the main thread does.</param>
internal sealed class Work(Action<ThreadGroup> body) : IRunWork
{
    public int Threads => 8;

    public int Processes => 0;

    public int StackBytes => ThreadGroup.StackBytes;

    public RunSnapshot Describe(RunSnapshot run) => run with { Scenario = Scenario.Counter };

    public IRunTask On(ThreadGroup threads) => new Execution(() => body(threads));

    /// <summary>Work that has something to record all the time.</summary>
    public static Work Endless { get; } = new(_ =>
    {
        while (true)
            ProbedThread.Sleep(TimeSpan.FromMilliseconds(1));
    });

    /// <summary>Work whose worker can't be got back until a test has had enough.</summary>
    public static Work Stubborn(ManualResetEventSlim enough) => new(threads => threads.Start("Worker-1", () =>
    {
        while (!enough.IsSet)
        {
            try
            {
                Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                // Not yet.
            }
        }
    }).Join());

    private sealed class Execution(Action body) : IRunTask, IRunOutcome
    {
        public IReadOnlyDictionary<string, object?> Remains => ReadOnlyDictionary<string, object?>.Empty;

        public Func<ThreadGroup, IRunOutcome>? Control => null;

        public IRunOutcome Run()
        {
            body();
            return this;
        }

        public RunEnding ToEnding() => new(RunStatus.Completed, Otherwise: "It went well.");
    }
}
