using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>A worker that goes round and round until it is told to stop, if it notices.</summary>
public sealed class StopSignal : Scenario<StopSignal.Choices>
{
    /// <summary>Rounds that the worker does before anybody wants it to stop.</summary>
    private const int RoundsBefore = 3;

    /// <summary>How the worker learns that it is to stop.</summary>
    public enum Means
    {
        /// <summary>Hardly at all.</summary>
        [Display(Name = "Stale flag", Description =
            "The worker reads the flag once, before its loop, and never looks again: it stops only at its limit.")]
        StaleFlag,

        /// <summary>A flag.</summary>
        [Display(Name = "Flag", Description =
            "The worker reads the flag before each round: it stops when the round that it is in has ended.")]
        Flag,

        /// <summary>An event.</summary>
        [Display(Name = "Event", Description = "The worker waits for the event instead of sleeping: it stops at once.")]
        Event,

        /// <summary>An interrupt.</summary>
        [Display(Name = "Interrupt", Description = "An exception wakes the worker from its sleep: it stops at once, wherever it waits.")]
        Interrupt,
    }

    /// <inheritdoc/>
    public override string Id => "stop-signal";

    /// <inheritdoc/>
    public override string Title => "Telling a thread to stop";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.WorkingTogether, 1, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary =>
        "Nobody can safely kill a thread, so it must end by itself. How soon it does depends on how it is told.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A thread that is to stop has to look whether it is. Here the worker reads the flag once and keeps what it saw in a "
            + "variable of its own. An optimising compiler may do the same to an ordinary field that a loop reads again and again: "
            + "it keeps the value in a register, and the loop never sees the change.",
        "The moment in which main sets the flag, and what the worker does after it. Its lane goes on as if nothing had happened; only "
            + "its limit of rounds ends it.",
        "Set the means to flag: the worker looks before each round and stops after the one that it is in. With an event "
            + "or an interrupt its sleep itself is cut short. Make the rounds longer and compare the reaction times.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => 2;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var result = StartAndStop(context.Threads, parameters);
        if (!result.HasNoticed)
            ProbedThread.Notice(FindingSeverity.Problem, result.ToVerdict());
        return result;
    }

    #region Listing
    private static Result StartAndStop(ThreadGroup threads, Choices choices)
    {
        var flag = threads.Variable("stop flag");
        var stop = threads.Signal("stop event");
        var rounds = threads.Variable("rounds");
        var isAtWork = threads.Signal("worker is at work");
        var round = TimeSpan.FromMilliseconds(choices.RoundMs);
        long ended = 0;

        var worker = threads.Start("Worker", () =>
        {
            if (choices.Means == Means.StaleFlag)
                LookOnce();
            else if (choices.Means == Means.Flag)
                LookBeforeEachRound();
            else if (choices.Means == Means.Event)
                WaitForTheEvent();
            else
                SleepUntilInterrupted();
            ended = Stopwatch.GetTimestamp();
        });

        isAtWork.Wait();
        var before = rounds.Read();
        var told = Stopwatch.GetTimestamp();
        if (choices.Means == Means.Event)
            stop.Set();
        else if (choices.Means == Means.Interrupt)
            worker.Interrupt();
        else
            flag.Write(1);

        worker.Join();
        var after = rounds.Read();
        return new Result(Stopwatch.GetElapsedTime(told, ended).TotalMilliseconds, after - before, after, choices.MostRounds);

        void LookOnce()
        {
            var seen = flag.Read();
            while (seen == 0 && DoRound())
            {
            }
        }

        void LookBeforeEachRound()
        {
            while (flag.Read() == 0 && DoRound())
            {
            }
        }

        void WaitForTheEvent()
        {
            while (!stop.Wait(round) && CountRound())
            {
            }
        }

        void SleepUntilInterrupted()
        {
            try
            {
                while (DoRound())
                {
                }
            }
            catch (ThreadInterruptedException)
            {
                ProbedThread.Print("interrupted");
            }
        }

        bool DoRound()
        {
            ProbedThread.Sleep(round);
            return CountRound();
        }

        // Whether there may be another round: a worker that never notices must end some day.
        bool CountRound()
        {
            var done = rounds.AddAtomically(1);
            if (done == RoundsBefore)
                isAtWork.Set();
            return done < choices.MostRounds;
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How the worker learns that it is to stop.</summary>
        [Display(Name = "Means", Description = "How the worker learns that it is to stop.")]
        public Means Means { get; init; } = Means.StaleFlag;

        /// <summary>How long each round takes.</summary>
        [Range(1, 100), Unit("ms"), Display(Name = "Round", Description = "How long each round of the worker's loop takes.")]
        public int RoundMs { get; init; } = 30;

        /// <summary>The limit.</summary>
        [Range(5, 100)]
        [Display(Name = "Most rounds", Description = "After how many rounds the worker ends in any case, so that no run lasts for ever.")]
        public int MostRounds { get; init; } = 20;
    }

    /// <summary>What came out.</summary>
    /// <param name="ReactionMs">From telling the worker to stop to its end, in ms.</param>
    /// <param name="RoundsAfter">Rounds that the worker finished after it had been told.</param>
    /// <param name="Rounds">Rounds that it finished in all.</param>
    /// <param name="MostRounds">Its limit.</param>
    public sealed record Result(double ReactionMs, long RoundsAfter, long Rounds, int MostRounds) : ScenarioResult
    {
        /// <summary>Whether the worker stopped because it was told to, not at its limit.</summary>
        public bool HasNoticed => Rounds < MostRounds;

        private string More => RoundsAfter switch
        {
            0 => "without finishing another round",
            1 => "after one more round",
            _ => $"after {NumberText.Of(RoundsAfter)} more rounds",
        };

        /// <inheritdoc/>
        public override string ToVerdict() => HasNoticed
            ? string.Create(CultureInfo.InvariantCulture, $"The worker stopped {ReactionMs:0.0} ms after it was told to, {More}.")
            : $"The worker never noticed that it was told to stop: it ended only at its limit of {NumberText.Of(MostRounds)} rounds, "
                + $"{More}.";
    }
}
