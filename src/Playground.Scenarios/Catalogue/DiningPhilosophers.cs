using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Parameters;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Philosophers round a table, with one fork between each two of them, who need two forks to eat.</summary>
public sealed class DiningPhilosophers : Scenario<DiningPhilosophers.Choices>
{
    /// <summary>How the philosophers take their forks.</summary>
    public enum Remedy
    {
        /// <summary>Left, then right.</summary>
        [Display(Name = "None", Description = "Everybody takes the left fork and then waits for the right one: nobody ever eats.")]
        None,

        /// <summary>One order for all.</summary>
        [Display(Name = "Ordered", Description = "Everybody takes the fork with the lower number first, so that no ring can close.")]
        Ordered,

        /// <summary>One seat less.</summary>
        [Display(Name = "Waiter", Description = "A waiter keeps one philosopher from the table, so that somebody always gets both forks.")]
        Waiter,

        /// <summary>Giving back and trying again, all at the same time.</summary>
        [Display(
            Name = "Try in step",
            Description = "Who doesn't get the right fork lays down the left one and tries again, all in the same rhythm: a livelock.")]
        TryInStep,

        /// <summary>Giving back and trying again after a random pause.</summary>
        [Display(
            Name = "Try with back-off",
            Description = "Who doesn't get the right fork lays down the left one and tries again after a pause of random length.")]
        TryWithBackoff,
    }

    /// <summary>After how many rounds in step they give up.</summary>
    private const int RoundsInStep = 20;

    /// <inheritdoc/>
    public override string Id => "dining-philosophers";

    /// <inheritdoc/>
    public override string Title => "Dining philosophers";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.Deadlocks, 3, Difficulty.Medium, 15);

    /// <inheritdoc/>
    public override string Summary =>
        "Everybody at the table needs two forks and has taken one. Some remedies feed all of them, one keeps them busy and hungry.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Between each two philosophers lies one fork, and eating takes both neighbouring ones. If all take the left one first, each waits for "
            + "a neighbour, all the way round the table. There are several ways out, and they differ in who has to wait and how long.",
        "Without a remedy all lanes turn to waiting. With one, look at who holds which fork: neighbours never eat at the same time. In the "
            + "result, compare the meals of each philosopher and the longest hunger: a remedy may feed everybody and still not be fair.",
        "Set the remedy to try in step: nobody waits for ever, everybody keeps moving, and still nobody eats. That is a livelock. "
            + "Pauses of random length, try with back-off, end it. Then compare ordered and waiter.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Philosophers + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var table = Enumerable.Range(1, parameters.Philosophers).Select(_ => new Philosopher()).ToArray();
        Dine(context.Threads, table, parameters);
        return new Result(
            [.. table.Select(philosopher => philosopher.Meals)],
            table.Max(philosopher => philosopher.LongestHunger.TotalMilliseconds),
            table.Sum(philosopher => philosopher.FailedTries));
    }

    #region Listing
    private static void Dine(ThreadGroup threads, Philosopher[] table, Choices choices)
    {
        var count = table.Length;
        var portions = count * choices.Portions;
        var forks = Enumerable.Range(1, count).Select(n => threads.Lock($"fork-{n}")).ToArray();
        var waiter = threads.Semaphore("waiter", count - 1, isBounded: true);
        var everybodyHoldsLeft = threads.Barrier("everybody holds left", count);
        var everybodyHasTried = threads.Barrier("everybody has tried", count);

        var philosophers = Enumerable.Range(0, count).Select(n => threads.Start($"Philosopher-{n + 1}", () =>
        {
            var me = table[n];
            var (left, right) = (forks[n], forks[(n + 1) % count]);
            while (Interlocked.Decrement(ref portions) >= 0)
            {
                me.BecomeHungry();
                switch (choices.Remedy)
                {
                    case Remedy.None:
                        using (left.Hold())
                        {
                            everybodyHoldsLeft.Wait();
                            using (right.Hold())
                                Eat(me);
                        }

                        break;

                    case Remedy.Ordered:
                        var isLast = n == count - 1;
                        using ((isLast ? right : left).Hold())
                        using ((isLast ? left : right).Hold())
                            Eat(me);
                        break;

                    case Remedy.Waiter:
                        using (waiter.Hold())
                        using (left.Hold())
                        using (right.Hold())
                            Eat(me);
                        break;

                    case Remedy.TryInStep:
                        for (var round = 0; round < RoundsInStep; round++)
                        {
                            if (TryBoth(me, left, right, isInStep: true))
                                break;
                        }

                        return;

                    default:
                        // Only the first try is in step: the others come after pauses of different length.
                        for (var isFirst = me.Meals == 0; !TryBoth(me, left, right, isInStep: isFirst); isFirst = false)
                            ProbedThread.Sleep(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 * count)));
                        break;
                }
            }
        })).ToArray();

        foreach (var philosopher in philosophers)
            philosopher.Join();
        if (table.All(philosopher => philosopher.Meals == 0))
            ProbedThread.Notice(FindingSeverity.Problem, $"Livelock: all kept moving for {RoundsInStep} rounds, and nobody has eaten.");

        bool TryBoth(Philosopher me, ProbedLock left, ProbedLock right, bool isInStep)
        {
            using (left.Hold())
            {
                if (isInStep)
                    everybodyHoldsLeft.Wait();
                var hasBoth = right.TryEnter(TimeSpan.Zero);
                if (isInStep)
                    everybodyHasTried.Wait();
                if (!hasBoth)
                {
                    me.FailedTries++;
                    return false;
                }

                try
                {
                    Eat(me);
                    return true;
                }
                finally
                {
                    right.Exit();
                }
            }
        }

        void Eat(Philosopher me)
        {
            me.Eat();
            ProbedThread.Print("eats");
            ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.MealMs));
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many sit at the table.</summary>
        [Range(2, 32), Display(Name = "Philosophers", Description = "How many sit at the table, with as many forks between them.")]
        public int Philosophers { get; init; } = 5;

        /// <summary>How they take their forks.</summary>
        [Display(Name = "Remedy", Description = "How the philosophers take their forks.")]
        public Remedy Remedy { get; init; } = Remedy.None;

        /// <summary>How many portions there are for each.</summary>
        [Range(1, 10), Display(
            Name = "Portions",
            Description = "How many portions there are for each philosopher: they stand in the middle, and who is quick gets more.")]
        public int Portions { get; init; } = 3;

        /// <summary>How long a meal takes.</summary>
        [Range(0, 10), Unit("ms"), Display(Name = "Meal", Description = "How long a philosopher eats, with a fork in each hand.")]
        public int MealMs { get; init; } = 2;
    }

    /// <summary>What came out, if no deadlock did.</summary>
    /// <param name="Meals">How many meals each philosopher had, by their place at the table.</param>
    /// <param name="LongestHungerMs">The longest time from being hungry to eating, in ms; 0 if nobody has eaten.</param>
    /// <param name="FailedTries">How often a philosopher took one fork and laid it down again.</param>
    public sealed record Result(IReadOnlyList<int> Meals, double LongestHungerMs, int FailedTries) : ScenarioResult
    {
        /// <summary>Meals of the one who had the fewest.</summary>
        public int FewestMeals => Meals.Min();

        /// <summary>Meals of the one who had the most.</summary>
        public int MostMeals => Meals.Max();

        /// <inheritdoc/>
        public override IReadOnlyList<Chart> Charts => [Chart.Bars(
            "Meals",
            "philosopher",
            "meals",
            [.. Meals.Select((_, place) => NumberText.Of(place + 1))],
            [.. Meals.Select(meals => (double)meals)])];

        /// <inheritdoc/>
        public override string ToVerdict() => MostMeals == 0
            ? $"Nobody has eaten: {NumberText.Of(Meals.Count)} philosophers took a fork and laid it down again "
                + $"{NumberText.Of(FailedTries)} times."
            : $"All {NumberText.Of(Meals.Sum())} portions were eaten, {NumberText.Of(FewestMeals)} to {NumberText.Of(MostMeals)} by each, "
                + $"and the longest hunger took {NumberText.Of((long)Math.Ceiling(LongestHungerMs))} ms.";
    }

    /// <summary>How one philosopher fares.</summary>
    private sealed class Philosopher
    {
        private long _hungrySince;

        public int Meals { get; private set; }

        public int FailedTries { get; set; }

        public TimeSpan LongestHunger { get; private set; }

        public void BecomeHungry() => _hungrySince = Stopwatch.GetTimestamp();

        public void Eat()
        {
            Meals++;
            var hunger = Stopwatch.GetElapsedTime(_hungrySince);
            LongestHunger = hunger > LongestHunger ? hunger : LongestHunger;
        }
    }
}
