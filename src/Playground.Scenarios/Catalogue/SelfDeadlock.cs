using System.ComponentModel.DataAnnotations;
using Playground.Threading.Mechanisms;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>A thread waits for a lock that it holds itself.</summary>
public sealed class SelfDeadlock : Scenario<SelfDeadlock.Choices>
{
    private const int Amount = 10;

    /// <summary>What keeps a thread from waiting for itself.</summary>
    public enum Remedy
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description =
            "The lock can't be entered twice: a method that holds it calls another that wants it too, and waits for ever.")]
        None,

        /// <summary>A lock that knows its holder.</summary>
        [Display(Name = "Reentrant lock", Description =
            "The lock lets the thread that holds it in again, and counts how often it has to leave.")]
        ReentrantLock,

        /// <summary>A method that takes no lock.</summary>
        [Display(Name = "Private method", Description =
            "The inner work moves into a method that takes no lock, for callers that hold it already.")]
        PrivateMethod,
    }

    /// <inheritdoc/>
    public override string Id => "self-deadlock";

    /// <inheritdoc/>
    public override string Title => "Self-deadlock";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.Deadlocks, 1, Difficulty.Easy, 5);

    /// <inheritdoc/>
    public override string Summary => "One thread is enough for a deadlock: it only has to wait for a lock that it holds itself.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Depositing takes the account's lock and then calls the method that reads the balance, which takes the same lock. Each method "
            + "is right by itself. If the lock doesn't care who holds it, as Python's Lock or a semaphore with one permit, the thread "
            + "now waits for itself to let go.",
        "The first clerk's lane: it acquires the lock, requests it once more, and stays there. The other clerks wait behind it, though "
            + "they did nothing wrong.",
        "Set the remedy to reentrant lock, which Python calls RLock: the holder is let in again. With a private method the lock stays "
            + "as simple as it was, and it is plain to see where it is taken. Then set the clerks to one.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Clerks + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) =>
        new Result(parameters.Clerks * parameters.Deposits, DepositAll(context.Threads, parameters));

    #region Listing
    private static long DepositAll(ThreadGroup threads, Choices choices)
    {
        var mechanism = choices.Remedy == Remedy.ReentrantLock ? LockMechanism.Monitor : LockMechanism.SemaphoreSlim;
        var guard = threads.Lock("account lock", mechanism);
        var balance = threads.Variable("balance");

        var clerks = threads.StartMany(choices.Clerks, "Clerk", () =>
        {
            for (var i = 0; i < choices.Deposits; i++)
                Deposit(Amount);
        });

        foreach (var clerk in clerks)
            clerk.Join();
        return Balance();

        void Deposit(int amount)
        {
            using (guard.Hold())
            {
                // The lock is held here, and Balance takes it too.
                var before = choices.Remedy == Remedy.PrivateMethod ? BalanceWithLockHeld() : Balance();
                balance.Write(before + amount);
            }
        }

        long Balance()
        {
            using (guard.Hold())
                return BalanceWithLockHeld();
        }

        long BalanceWithLockHeld() => balance.Read();
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>What keeps a thread from waiting for itself.</summary>
        [Display(Name = "Remedy", Description = "What keeps a clerk from waiting for a lock that it holds itself.")]
        public Remedy Remedy { get; init; } = Remedy.None;

        /// <summary>How many threads.</summary>
        [Range(1, 32), Display(Name = "Clerks", Description = "How many threads deposit money in the same account.")]
        public int Clerks { get; init; } = 2;

        /// <summary>How often each deposits.</summary>
        [Range(1, 1000), Display(Name = "Deposits per clerk", Description = "How often each clerk deposits 10.")]
        public int Deposits { get; init; } = 3;
    }

    /// <summary>What came out, if no deadlock did.</summary>
    /// <param name="Deposits">Deposits that were made.</param>
    /// <param name="Balance">What is in the account then.</param>
    public sealed record Result(int Deposits, long Balance) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => Deposits == 1
            ? $"The only deposit was made, and the balance is {NumberText.Of(Balance)}."
            : $"All {NumberText.Of(Deposits)} deposits were made, and the balance is {NumberText.Of(Balance)}.";
    }
}
