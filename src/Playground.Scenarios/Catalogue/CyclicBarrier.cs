using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Measuring;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Hikers of different speed, who wait for each other after each stage, or don't.</summary>
public sealed class CyclicBarrier : Scenario<CyclicBarrier.Choices>
{
    /// <summary>What keeps the hikers together.</summary>
    public enum Guard
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Each hiker begins its next stage at once.")]
        None,

        /// <summary>A barrier.</summary>
        [Display(Name = "Barrier", Description = "After each stage the hikers wait until all have arrived, and go on together.")]
        Barrier,
    }

    /// <summary>How many the barrier waits for.</summary>
    public enum Expected
    {
        /// <summary>As many as there are.</summary>
        [Display(Name = "All", Description = "The barrier waits for as many hikers as there are.")]
        All,

        /// <summary>One that never comes.</summary>
        [Display(Name = "One more", Description = "The barrier waits for one hiker more than there are.")]
        OneMore,
    }

    /// <inheritdoc/>
    public override string Id => "barrier";

    /// <inheritdoc/>
    public override string Title => "Barrier";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.WorkingTogether, 5, Difficulty.Medium, 10);

    /// <inheritdoc/>
    public override string Summary => "Threads of different speed work in phases. A barrier lets nobody begin a phase before all have finished the one before.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Much work comes in phases, and each needs what all threads did in the one before. A barrier is where they meet: who arrives "
            + "waits, and with the last one all go on. It is used again for the next phase.",
        "Without a barrier the fast hikers' stages begin before the slow ones' have ended. With it, all lanes begin each stage at the "
            + "same moment, and the fast hikers pay with waiting.",
        "Set the guard to barrier. Then let it expect one more than there are: all wait for somebody who never comes. With a time-out "
            + "the first to lose patience breaks the barrier, and all learn that it will not open.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Hikers + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) => Hike(context.Threads, parameters);

    #region Listing
    private static Result Hike(ThreadGroup threads, Choices choices)
    {
        var expected = choices.Hikers + (choices.Expected == Expected.OneMore ? 1 : 0);
        var patience = choices.TimeoutMs == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(choices.TimeoutMs);
        var hut = threads.Barrier("hut", expected);
        var finished = Enumerable.Range(1, choices.Stages).Select(stage => threads.Variable($"finished stage {stage}")).ToArray();
        var waits = Enumerable.Range(1, choices.Hikers).Select(_ => new WaitTimes()).ToArray();
        var earlyStarts = 0;
        var gaveUp = 0;

        var hikers = Enumerable.Range(0, choices.Hikers).Select(own => threads.Start($"Hiker-{own + 1}", () =>
        {
            for (var stage = 0; stage < choices.Stages; stage++)
            {
                if (stage > 0)
                    CheckThatAllHaveFinished(stage - 1);
                ProbedThread.Sleep(TimeSpan.FromMilliseconds((own + 1) * choices.StageMs));
                finished[stage].AddAtomically(1);
                if (choices.Guard == Guard.Barrier && !TryMeetOthers(own))
                    return;
            }
        })).ToArray();

        foreach (var hiker in hikers)
            hiker.Join();
        return new Result(choices.Hikers, expected, choices.Hikers * (choices.Stages - 1), earlyStarts, gaveUp)
        {
            WaitedMs = [.. waits.Select(own => own.TotalMs)],
        };

        void CheckThatAllHaveFinished(int stage)
        {
            if (finished[stage].Read() == choices.Hikers)
                return;
            if (Interlocked.Increment(ref earlyStarts) == 1)
                ProbedThread.Notice(FindingSeverity.Problem, $"{ProbedThread.Current.Name} sets out before all have finished stage {stage + 1}.");
        }

        bool TryMeetOthers(int own)
        {
            using (waits[own].Measure())
            {
                if (hut.Wait(patience))
                    return true;
            }

            if (Interlocked.Increment(ref gaveUp) == 1)
                ProbedThread.Notice(FindingSeverity.Warning, $"{ProbedThread.Current.Name} has waited long enough, so the barrier is broken for all.");
            return false;
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads there are.</summary>
        [Range(2, 32), Display(Name = "Hikers", Description = "How many threads walk; each is slower than the one before.")]
        public int Hikers { get; init; } = 4;

        /// <summary>How many phases the work has.</summary>
        [Range(2, 10), Display(Name = "Stages", Description = "How many stages the way has.")]
        public int Stages { get; init; } = 3;

        /// <summary>How long the fastest takes for a phase.</summary>
        [Range(1, 20), Unit("ms"), Display(Name = "Stage", Description = "How long the first hiker takes for a stage; the second takes twice as long, and so on.")]
        public int StageMs { get; init; } = 5;

        /// <summary>What keeps the threads together.</summary>
        [Display(Name = "Guard", Description = "What keeps the hikers together.")]
        public Guard Guard { get; init; } = Guard.None;

        /// <summary>How many the barrier waits for.</summary>
        [Display(Name = "Expected", Description = "How many hikers the barrier waits for.")]
        public Expected Expected { get; init; } = Expected.All;

        /// <summary>How long a thread waits at the barrier; 0 for ever.</summary>
        [Range(0, 2000), Unit("ms"), Display(Name = "Time-out", Description = "How long a hiker waits at the barrier at most; 0 means for ever.")]
        public int TimeoutMs { get; init; }
    }

    /// <summary>What came out, if the hikers don't wait for ever.</summary>
    /// <param name="Hikers">How many threads there were.</param>
    /// <param name="Expected">How many the barrier waited for.</param>
    /// <param name="Starts">How often a hiker can set out on a stage after the first.</param>
    /// <param name="EarlyStarts">How often one did before all had finished the stage before.</param>
    /// <param name="GaveUp">How many left the barrier because it was broken.</param>
    public sealed record Result(int Hikers, int Expected, int Starts, int EarlyStarts, int GaveUp) : ScenarioResult
    {
        /// <summary>How long each hiker waited at the barrier, in ms.</summary>
        public required IReadOnlyList<double> WaitedMs { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<Chart> Charts =>
            [Chart.Bars("Waiting at the barrier", "hiker", "ms", [.. WaitedMs.Index().Select(own => $"Hiker-{own.Index + 1}")], WaitedMs)];

        /// <inheritdoc/>
        public override string ToVerdict()
        {
            if (GaveUp > 0)
                return $"The barrier broke: it waited for {NumberText.Of(Expected)}, there were {NumberText.Of(Hikers)}, and {NumberText.Of(GaveUp)} gave up.";
            return EarlyStarts > 0
                ? $"{NumberText.Of(EarlyStarts)} of {NumberText.Of(Starts)} times a hiker set out before all had finished the stage before."
                : $"All {NumberText.Of(Starts)} times the hikers set out only when all had finished the stage before.";
        }
    }
}
