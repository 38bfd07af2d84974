using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Parameters;
using Playground.Threading.Mechanisms;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Guests wait for meals, and look again when they are woken, or don't.</summary>
public sealed class ConditionVariable : Scenario<ConditionVariable.Choices>
{
    /// <summary>How a guest looks whether there is a meal.</summary>
    public enum Check
    {
        /// <summary>Not at all.</summary>
        [Display(Name = "None", Description = "A guest waits without looking, and takes it that there is a meal when it is woken.")]
        None,

        /// <summary>Once.</summary>
        [Display(Name = "If", Description = "A guest looks once: if there is no meal it waits, and takes it that there is one when it is woken.")]
        If,

        /// <summary>Until there is one.</summary>
        [Display(Name = "While", Description = "A guest looks again each time it is woken, and waits again while there is no meal.")]
        While,
    }

    /// <summary>Whom the cook wakes.</summary>
    public enum Notify
    {
        /// <summary>One guest.</summary>
        [Display(Name = "One", Description = "For each meal the cook wakes the guest that has waited longest.")]
        One,

        /// <summary>Every guest.</summary>
        [Display(Name = "All", Description = "For each meal the cook wakes all guests that wait.")]
        All,
    }

    /// <summary>What happens in the wrong moment. The scenario sees to it that it does.</summary>
    public enum Mishap
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Nothing special happens.")]
        None,

        /// <summary>A newcomer takes what another was woken for.</summary>
        [Display(
            Name = "Late guest",
            Description = "One more guest has come to the lock before the first meal is announced, and has it before the woken guest does.")]
        LateGuest,

        /// <summary>A wake-up without a notification.</summary>
        [Display(
            Name = "Spurious wake-up",
            Description = "Before there is any meal a guest wakes up for no reason, as the rules of conditions allow; here the scenario wakes it.")]
        SpuriousWakeUp,

        /// <summary>A notification that nobody waits for.</summary>
        [Display(Name = "Early notification", Description = "All meals are ready and announced before the guests come.")]
        EarlyNotification,
    }

    /// <inheritdoc/>
    public override string Id => "condition-variable";

    /// <inheritdoc/>
    public override string Title => "Condition variable";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.WorkingTogether, 4, Difficulty.Hard, 20);

    /// <inheritdoc/>
    public override string Summary => "Guests wait until a meal is ready. Being woken doesn't mean that it is still there.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A thread that needs something to be true waits at a condition: it gives its lock back, sleeps until another thread notifies, "
            + "and takes the lock again. Between the notification and the lock anything can happen, and a notification that comes "
            + "while nobody waits is gone.",
        "Follow Guest-1: it is woken, but the late guest has been waiting for the lock, gets it first and takes the meal. "
            + "The lane of the meals is at zero again when Guest-1 comes to it.",
        "Set the check to while: a guest that finds nothing waits again, and everybody eats. Then try the other mishaps with each check: only "
            + "while survives all. With no check at all an early notification is lost, and the guests wait for ever.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Guests + parameters.Mishap switch
    {
        // The cook has gone home before the guests come.
        Mishap.EarlyNotification => 1,
        Mishap.LateGuest => 3,
        _ => 2,
    };

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) => Serve(context.Threads, parameters);

    #region Listing
    private static Result Serve(ThreadGroup threads, Choices choices)
    {
        // A mutex goes to the thread that has waited for it longest.
        var hatch = threads.Lock("hatch", LockMechanism.Mutex);
        var mealIsReady = threads.Condition("meal is ready", hatch);
        var meals = threads.Variable("meals");
        var settled = threads.Semaphore("waiting or done", permits: 0, isBounded: false);
        var guests = new List<ProbedThread>();
        var allMeals = choices.Guests + (choices.Mishap == Mishap.LateGuest ? 1 : 0);
        var withoutMeal = 0;
        var wakeUps = 0;

        if (choices.Mishap != Mishap.EarlyNotification)
            SeatGuests();
        threads.Start("Cook", Cook).Join();
        if (choices.Mishap == Mishap.EarlyNotification)
            SeatGuests();
        foreach (var guest in guests)
            guest.Join();
        return new Result(allMeals, withoutMeal, wakeUps);

        void TakeMeal()
        {
            using (hatch.Hold())
            {
                if (choices.Check == Check.None)
                {
                    WaitForMeal();
                }
                else if (choices.Check == Check.If)
                {
                    if (meals.Read() == 0)
                        WaitForMeal();
                }
                else
                {
                    while (meals.Read() == 0)
                        WaitForMeal();
                }

                TakeFromHatch();
            }

            settled.Release();
        }

        void WaitForMeal()
        {
            settled.Release();
            mealIsReady.Wait();
            wakeUps++;
        }

        void TakeFromHatch()
        {
            var there = meals.Read();
            if (there > 0)
                meals.Write(there - 1);
            else if (withoutMeal++ == 0)
                ProbedThread.Notice(FindingSeverity.Problem, $"{ProbedThread.Current.Name} goes on as if there were a meal, but there is none.");
        }

        void Cook()
        {
            if (choices.Mishap == Mishap.SpuriousWakeUp && mealIsReady.WakeSpuriously())
                WaitUntilSettled(1);

            for (var meal = 1; meal <= allMeals; meal++)
            {
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.CookMs));
                using (hatch.Hold())
                {
                    if (meal == 1 && choices.Mishap == Mishap.LateGuest)
                        LetLateGuestCome();
                    meals.Write(meals.Read() + 1);
                    if (choices.Notify == Notify.One)
                        mealIsReady.Notify();
                    else
                        mealIsReady.NotifyAll();
                }

                if (meal == 1 && choices.Mishap == Mishap.LateGuest)
                    WaitUntilSettled(2);
            }
        }

        void SeatGuests()
        {
            for (var i = 1; i <= choices.Guests; i++)
            {
                guests.Add(threads.Start($"Guest-{i}", TakeMeal));
                WaitUntilSettled(1);
            }
        }

        void LetLateGuestCome()
        {
            guests.Add(threads.Start("Late guest", TakeMeal));
            while (hatch.Waiting == 0)
                ProbedThread.Yield();
        }

        // Until so many guests have begun to wait, or have gone.
        void WaitUntilSettled(int count)
        {
            for (var i = 0; i < count; i++)
                settled.Acquire();
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads wait for a meal.</summary>
        [Range(1, 32), Display(Name = "Guests", Description = "How many threads wait for a meal; there is one for each.")]
        public int Guests { get; init; } = 3;

        /// <summary>How a guest looks whether there is a meal.</summary>
        [Display(Name = "Check", Description = "How a guest looks whether there is a meal.")]
        public Check Check { get; init; } = Check.If;

        /// <summary>Whom the cook wakes.</summary>
        [Display(Name = "Notify", Description = "Whom the cook wakes when a meal is ready.")]
        public Notify Notify { get; init; } = Notify.One;

        /// <summary>What happens in the wrong moment.</summary>
        [Display(Name = "Mishap", Description = "What happens in the wrong moment; the scenario sees to it that it does.")]
        public Mishap Mishap { get; init; } = Mishap.LateGuest;

        /// <summary>How long each meal takes.</summary>
        [Range(0, 50), Unit("ms"), Display(Name = "Cooking", Description = "How long the cook takes for each meal.")]
        public int CookMs { get; init; } = 5;
    }

    /// <summary>What came out, if no guest waits for ever.</summary>
    /// <param name="Guests">Guests that wanted a meal, the late one included; as many meals were made.</param>
    /// <param name="WithoutMeal">Guests that went on as if there were a meal when there was none.</param>
    /// <param name="WakeUps">How often a guest was woken.</param>
    public sealed record Result(int Guests, int WithoutMeal, int WakeUps) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => WithoutMeal > 0
            ? $"{NumberText.Of(WithoutMeal)} of {NumberText.Of(Guests)} guests found no meal, though there was one for each."
            : $"{NumberText.Of(Guests)} of {NumberText.Of(Guests)} guests got a meal; the number of wake-ups was {NumberText.Of(WakeUps)}.";
    }
}
