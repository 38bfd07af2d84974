using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Customers look at a balance and then take money, though others take some in between.</summary>
public sealed class CheckThenAct : Scenario<CheckThenAct.Choices>
{
    /// <summary>What keeps the check true until the money is taken.</summary>
    public enum Fix
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Look first, take then: what was seen may no longer be true when the money is taken.")]
        None,

        /// <summary>A lock around both.</summary>
        [Display(Name = "Lock", Description = "One lock around looking and taking: nobody else can look or take in between.")]
        Lock,

        /// <summary>A look without the lock, and another one with it.</summary>
        [Display(
            Name = "Double-checked",
            Description = "Look without the lock, and go away if there is nothing to get; else look again with the lock, and take.")]
        DoubleChecked,

        /// <summary>Compare and swap.</summary>
        [Display(
            Name = "Compare-and-swap",
            Description = "Take only if the balance is still the one that was seen, in one step of the processor; else look again.")]
        CompareAndSwap,
    }

    /// <inheritdoc/>
    public override string Id => "check-then-act";

    /// <inheritdoc/>
    public override string Title => "Check, then act";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.RaceConditions, 2, Difficulty.Medium, 12);

    /// <inheritdoc/>
    public override string Summary => "Every customer sees enough money in the account and takes some; together, more than there is.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Looking is one step, taking another. Between the two, the machine counts its notes, and whatever others do then makes the look "
            + "worthless. Here each subtraction is a single safe step, so no update is lost, and still the account is overdrawn: two safe "
            + "steps don't make a safe pair.",
        "All customers read the same balance, then all of them take: the balance's lane goes down in stairs, and below zero. The finding "
            + "points to the customer who took the first money that was not there.",
        "Set the fix to lock: customers come one after the other, and the last ones go away with nothing. With double-checked, who comes to "
            + "an empty account need not wait for the lock. With compare-and-swap nobody waits at all, but whoever was too late starts "
            + "again. Without a fix, set the pause to 0: the mistake shows less often, and is the same.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Customers + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var (served, balance) = Withdraw(context.Threads, parameters);
        return new Result(parameters.Customers, served, parameters.Balance, served * (long)parameters.Amount, balance);
    }

    #region Listing
    private static (int Served, long Balance) Withdraw(ThreadGroup threads, Choices choices)
    {
        var amount = choices.Amount;
        var balance = threads.Variable("balance", choices.Balance);
        var guard = threads.Lock("guard");
        var everybodyIsThere = threads.Barrier("everybody is there", choices.Customers);
        var served = 0;

        var customers = threads.StartMany(choices.Customers, "Customer", () =>
        {
            everybodyIsThere.Wait();
            var gotMoney = choices.Fix switch
            {
                Fix.None => LookThenTake(),
                Fix.Lock => LookThenTakeLocked(),
                Fix.DoubleChecked => balance.Read() >= amount && LookThenTakeLocked(),
                _ => TakeIfStillAsSeen(),
            };
            if (gotMoney)
                Interlocked.Increment(ref served);
        });

        foreach (var customer in customers)
            customer.Join();
        return (served, balance.Read());

        bool LookThenTake()
        {
            if (balance.Read() < amount)
                return false;
            CountNotes();
            var left = balance.AddAtomically(-amount);
            if (left < 0 && left + amount >= 0)
                ProbedThread.Notice(FindingSeverity.Problem, $"{ProbedThread.Current.Name} takes money that others have taken already.");
            return true;
        }

        bool LookThenTakeLocked()
        {
            using (guard.Hold())
                return LookThenTake();
        }

        bool TakeIfStillAsSeen()
        {
            while (true)
            {
                var seen = balance.Read();
                if (seen < amount)
                    return false;
                CountNotes();
                if (balance.TryReplace(seen, seen - amount))
                    return true;
            }
        }

        void CountNotes()
        {
            if (choices.PauseMs > 0)
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.PauseMs));
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many want money.</summary>
        [Range(1, 64), Display(Name = "Customers", Description = "How many customers want money from the one account at the same time.")]
        public int Customers { get; init; } = 5;

        /// <summary>What is in the account.</summary>
        [Range(0, 10_000), Display(Name = "Balance", Description = "How much money is in the account at first.")]
        public int Balance { get; init; } = 100;

        /// <summary>What each wants.</summary>
        [Range(1, 1000), Display(Name = "Amount", Description = "How much money each customer wants.")]
        public int Amount { get; init; } = 30;

        /// <summary>What keeps the check true.</summary>
        [Display(Name = "Fix", Description = "What keeps the look at the balance true until the money is taken.")]
        public Fix Fix { get; init; } = Fix.None;

        /// <summary>How long the window is open.</summary>
        [Range(0, 50), Unit("ms"), Display(
            Name = "Pause",
            Description = "How long notes are counted between looking and taking: the longer, the surer the mistake shows itself.")]
        public int PauseMs { get; init; } = 5;
    }

    /// <summary>What came out.</summary>
    /// <param name="Customers">How many wanted money.</param>
    /// <param name="Served">How many got it.</param>
    /// <param name="InitialBalance">What was in the account at first.</param>
    /// <param name="Taken">What they got together.</param>
    /// <param name="FinalBalance">What is in the account in the end.</param>
    public sealed record Result(int Customers, int Served, long InitialBalance, long Taken, long FinalBalance) : ScenarioResult
    {
        /// <summary>How much more was taken than there was.</summary>
        public long Overdrawn => Math.Max(0, -FinalBalance);

        /// <inheritdoc/>
        public override string ToVerdict() => Overdrawn > 0
            ? $"{NumberText.Of(Served)} customers took {NumberText.Of(Taken)} from an account of {NumberText.Of(InitialBalance)}: "
                + $"it is overdrawn by {NumberText.Of(Overdrawn)}."
            : $"{NumberText.Of(Served)} of {NumberText.Of(Customers)} customers got their money, "
                + $"and {NumberText.Of(FinalBalance)} of {NumberText.Of(InitialBalance)} is left.";
    }
}
