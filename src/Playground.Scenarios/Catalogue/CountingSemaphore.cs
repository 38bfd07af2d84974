using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Measuring;
using Playground.Scenarios.Parameters;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>More swimmers than lanes: how many are let in is up to a semaphore.</summary>
public sealed class CountingSemaphore : Scenario<CountingSemaphore.Choices>
{
    /// <summary>What keeps too many from coming in.</summary>
    public enum Guard
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Nobody counts: whoever comes goes in.")]
        None,

        /// <summary>A semaphore that takes any number of permits back.</summary>
        [Display(Name = "Semaphore", Description = "A swimmer takes a permit before going in and gives it back afterwards; if none is left it waits.")]
        Semaphore,

        /// <summary>A semaphore that never has more permits than in the beginning.</summary>
        [Display(Name = "Bounded semaphore", Description = "As the semaphore, but it refuses a permit that would be one more than there were in the beginning.")]
        BoundedSemaphore,
    }

    /// <summary>Whether permits are given back that nobody took.</summary>
    public enum Release
    {
        /// <summary>As often as they are taken.</summary>
        [Display(Name = "Correct", Description = "Each permit that was taken is given back once.")]
        Correct,

        /// <summary>Once too often.</summary>
        [Display(Name = "One too many", Description = "Before anybody swims, a cleaner gives back a permit that it never took.")]
        OneTooMany,
    }

    /// <inheritdoc/>
    public override string Id => "semaphore";

    /// <inheritdoc/>
    public override string Title => "Semaphore";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.WorkingTogether, 2, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary => "A pool has three lanes, and eight swimmers come at once. A semaphore lets in as many as there are lanes.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A lock lets one thread in. A semaphore lets in a number of them: it has permits, each thread takes one and gives it back, and "
            + "who finds none left waits. Unlike a lock, a permit belongs to nobody, so any thread can give back one that it never took.",
        "The lane of the swimmers inside is a curve: without a guard it climbs to everybody who came. With the semaphore it stops at the number of lanes, "
            + "and the other swimmers' lanes show that they wait.",
        "Set the guard to semaphore: never are more inside than there are lanes. Then set the release to one too many: from now on "
            + "there is a permit too many, for ever. A bounded semaphore refuses it, but can do so only while all its permits are there.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Swimmers + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) => OpenThePool(context.Threads, parameters);

    #region Listing
    private static Result OpenThePool(ThreadGroup threads, Choices choices)
    {
        var lanes = threads.Semaphore("free lanes", choices.Lanes, isBounded: choices.Guard == Guard.BoundedSemaphore);
        var inside = threads.Variable("swimmers inside");
        var doorOpens = threads.Barrier("door opens", choices.Swimmers);
        var mostInside = new HighWaterMark();
        var waits = new WaitTimes();
        var isRefused = false;
        var isNoticed = false;

        if (choices.Release == Release.OneTooMany)
            threads.Start("Cleaner", () => isRefused = !TryReleaseWithoutAcquiring(lanes)).Join();

        var swimmers = threads.StartMany(choices.Swimmers, "Swimmer", () =>
        {
            doorOpens.Wait();
            for (var visit = 0; visit < choices.Visits; visit++)
            {
                if (choices.Guard == Guard.None)
                    Swim();
                else
                    SwimWithPermit();
            }
        });

        foreach (var swimmer in swimmers)
            swimmer.Join();
        return new Result(choices.Lanes, mostInside.Value, waits.LongestMs, waits.TotalMs, isRefused);

        void SwimWithPermit()
        {
            using (waits.Measure())
                lanes.Acquire();
            try
            {
                Swim();
            }
            finally
            {
                lanes.Release();
            }
        }

        void Swim()
        {
            var count = inside.AddAtomically(1);
            mostInside.Raise(count);
            if (count > choices.Lanes && !Interlocked.Exchange(ref isNoticed, true))
                ProbedThread.Notice(FindingSeverity.Problem, $"{count} are inside, but there are only {choices.Lanes} lanes.");
            ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.SwimMs));
            inside.AddAtomically(-1);
        }
    }

    private static bool TryReleaseWithoutAcquiring(ProbedSemaphore lanes)
    {
        try
        {
            lanes.Release();
            return true;
        }
        catch (SemaphoreFullException)
        {
            ProbedThread.Notice(FindingSeverity.Note, "The semaphore refuses a permit: all are there already.");
            return false;
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads want to swim.</summary>
        [Range(1, 64), Display(Name = "Swimmers", Description = "How many threads come at once.")]
        public int Swimmers { get; init; } = 8;

        /// <summary>How many may be inside, and how many permits there are.</summary>
        [Range(1, 64), Display(Name = "Lanes", Description = "How many swimmers may be inside at once, and how many permits there are in the beginning.")]
        public int Lanes { get; init; } = 3;

        /// <summary>How often each swims.</summary>
        [Range(1, 4), Display(Name = "Visits", Description = "How often each swimmer goes in.")]
        public int Visits { get; init; } = 2;

        /// <summary>How long a visit takes.</summary>
        [Range(1, 100), Unit("ms"), Display(Name = "Swim", Description = "How long a swimmer stays inside each time.")]
        public int SwimMs { get; init; } = 20;

        /// <summary>What keeps too many from coming in.</summary>
        [Display(Name = "Guard", Description = "What keeps too many swimmers from coming in.")]
        public Guard Guard { get; init; } = Guard.None;

        /// <summary>Whether a permit is given back that nobody took.</summary>
        [Display(Name = "Release", Description = "Whether a permit is given back that nobody took.")]
        public Release Release { get; init; } = Release.Correct;
    }

    /// <summary>What came out.</summary>
    /// <param name="Lanes">How many may be inside at once.</param>
    /// <param name="MostInside">How many were, at most.</param>
    /// <param name="LongestWaitMs">The longest wait for a permit, in ms.</param>
    /// <param name="TotalWaitMs">All waits for permits together, in ms.</param>
    /// <param name="IsReleaseRefused">Whether the semaphore refused a permit that nobody had taken.</param>
    public sealed record Result(int Lanes, long MostInside, double LongestWaitMs, double TotalWaitMs, bool IsReleaseRefused) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => MostInside > Lanes
            ? $"Up to {NumberText.Of(MostInside)} were inside at once, but only {NumberText.Of(Lanes)} may be."
            : $"Never more than {NumberText.Of(MostInside)} were inside at once, and {NumberText.Of(Lanes)} may be"
                + (IsReleaseRefused ? "; a permit too many was refused." : ".");
    }
}
