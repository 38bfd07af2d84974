using System.ComponentModel.DataAnnotations;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Several threads add to one counter, with and without a guard.</summary>
public sealed class SharedCounter : Scenario<SharedCounter.Choices>
{
    /// <summary>What keeps two threads from adding at the same time.</summary>
    public enum Guard
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Read, add one, write: another thread can come in between.")]
        None,

        /// <summary>A lock.</summary>
        [Display(Name = "Lock", Description = "Only the thread that holds the lock may read and write.")]
        Lock,

        /// <summary>An atomic addition.</summary>
        [Display(Name = "Interlocked", Description = "Reading, adding and writing are one step of the processor.")]
        Interlocked,
    }

    /// <summary>How much the scenario helps the race to happen.</summary>
    public enum Window
    {
        /// <summary>Not at all.</summary>
        [Display(Name = "None", Description = "Plain code. Threads often end before the next has started, so that nothing is lost.")]
        None,

        /// <summary>All threads begin at once.</summary>
        [Display(Name = "Gate", Description = "All threads wait at a gate and begin together.")]
        Gate,

        /// <summary>All begin at once and give way between reading and writing.</summary>
        [Display(Name = "Yield", Description = "As gate, and each thread lets others run between its read and its write.")]
        Yield,
    }

    /// <inheritdoc/>
    public override string Id => "shared-counter";

    /// <inheritdoc/>
    public override string Title => "Shared counter";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.RaceConditions, 1, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary => "Several threads add to one counter. Without a guard, additions get lost.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Adding one is three steps: read the counter, add, write it back. When two threads read the same number, both write the same "
            + "sum, and one addition is gone. Nothing crashes; the total is simply wrong.",
        "The counter's lane climbs and falls back: each fall is an old sum written over newer ones. Click a finding to see "
            + "which thread overwrote whose value.",
        "Set the guard to lock: the total is always right, and the lanes show what it costs, threads that wait. "
            + "Then set the race window to none: the mistake is still there, but rarely seen. That is what makes races hard.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Threads + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) =>
        new Result(parameters.Threads * parameters.Iterations, Count(context.Threads, parameters));

    /// <inheritdoc/>
    protected override ScenarioResult RunControl(ScenarioContext context, Choices parameters, ScenarioResult recorded) =>
        (Result)recorded with { ControlActual = Count(context.Threads, parameters) };

    #region Listing
    private static long Count(ThreadGroup threads, Choices choices)
    {
        var counter = threads.Variable("counter");
        var guard = threads.Lock("guard");
        var gate = threads.Barrier("gate", choices.Threads);

        var workers = threads.StartMany(choices.Threads, "Worker", () =>
        {
            if (choices.RaceWindow != Window.None)
                gate.Wait();

            for (var i = 0; i < choices.Iterations; i++)
            {
                if (choices.Guard == Guard.Interlocked)
                {
                    counter.AddAtomically(1);
                }
                else if (choices.Guard == Guard.Lock)
                {
                    using (guard.Hold())
                        AddOne(counter, choices.RaceWindow);
                }
                else
                {
                    AddOne(counter, choices.RaceWindow);
                }
            }
        });

        foreach (var worker in workers)
            worker.Join();
        return counter.Read();
    }

    private static void AddOne(ProbedVariable counter, Window raceWindow)
    {
        var value = counter.Read();
        if (raceWindow == Window.Yield)
            ProbedThread.Yield();
        counter.Write(value + 1);
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads add.</summary>
        [Range(1, 64), Display(Name = "Threads", Description = "How many threads add to the counter.")]
        public int Threads { get; init; } = 5;

        /// <summary>How often each adds.</summary>
        [Range(1, 20_000), Display(Name = "Additions per thread", Description = "How often each thread adds one.")]
        public int Iterations { get; init; } = 1000;

        /// <summary>What protects the counter.</summary>
        [Display(Name = "Guard", Description = "What keeps two threads from adding at the same time.")]
        public Guard Guard { get; init; } = Guard.None;

        /// <summary>How much the race is helped to happen.</summary>
        [Display(Name = "Race window", Description = "How much the scenario helps the mistake to show itself.")]
        public Window RaceWindow { get; init; } = Window.Yield;
    }

    /// <summary>What came out.</summary>
    /// <param name="Expected">Threads × additions.</param>
    /// <param name="Actual">What the counter showed in the end.</param>
    public sealed record Result(long Expected, long Actual) : ScenarioResult
    {
        /// <summary>Additions that are gone.</summary>
        public long Lost => Expected - Actual;

        /// <summary>What the counter showed in a second run of the same code that recorded nothing.</summary>
        public long? ControlActual { get; init; }

        /// <summary>Additions that were gone in the run that recorded nothing: recording itself can widen a race.</summary>
        public long? ControlLost => Expected - ControlActual;

        /// <inheritdoc/>
        public override string ToVerdict() => Lost == 0
            ? $"All {NumberText.Of(Expected)} updates arrived."
            : $"{NumberText.Of(Lost)} of {NumberText.Of(Expected)} updates were lost.";
    }
}
