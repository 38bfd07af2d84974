using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Threads in a ring, each holding a lock and waiting for its neighbour's.</summary>
public sealed class Deadlock : Scenario<Deadlock.Choices>
{
    /// <summary>What is done against the deadlock.</summary>
    public enum Remedy
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Each thread takes its own lock, then its neighbour's: in a ring, nobody can go on.")]
        None,

        /// <summary>One order for all.</summary>
        [Display(Name = "Ordered", Description = "All threads take the lock with the lower number first, so that no ring can close.")]
        Ordered,

        /// <summary>Giving up and trying again.</summary>
        [Display(Name = "Try with time-out", Description = "A thread that doesn't get its second lock in time gives the first one back and tries again.")]
        TryTimeout,
    }

    /// <inheritdoc/>
    public override string Id => "deadlock";

    /// <inheritdoc/>
    public override string Title => "Deadlock";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.Deadlocks, 2, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary => "Each thread holds one lock and waits for the next one's. Nobody can ever go on.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A deadlock is a ring of waiting: the first thread waits for a lock that the second holds, the second for one that the next "
            + "holds, and the last for the first one's. Each would go on if another did, so none does.",
        "Every worker's lane turns to waiting and stays there. The finding names the ring in order; the playground notices it in the "
            + "moment in which it closes.",
        "Set the remedy to ordered: the last thread now takes its locks the other way round, and the ring can't close. With "
            + "a time-out the threads get out by themselves, at the price of retries.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Threads + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) =>
        new Result(parameters.Threads, TakeTwoLocksEach(context.Threads, parameters));

    #region Listing
    private static int TakeTwoLocksEach(ThreadGroup threads, Choices choices)
    {
        var count = choices.Threads;
        var locks = Enumerable.Range(1, count).Select(n => threads.Lock($"lock-{n}")).ToArray();
        var everybodyHoldsOne = threads.Barrier("everybody holds one", count);
        var retries = 0;

        var workers = Enumerable.Range(0, count).Select(own => threads.Start($"Worker-{own + 1}", () =>
        {
            var next = (own + 1) % count;
            if (choices.Remedy == Remedy.None)
                TakeOwnThenNext(own, next);
            else if (choices.Remedy == Remedy.Ordered)
                TakeLowerThenHigher(Math.Min(own, next), Math.Max(own, next));
            else
                Interlocked.Add(ref retries, TakeBothOrTryAgain(own, next));
        })).ToArray();

        foreach (var worker in workers)
            worker.Join();
        return retries;

        void TakeOwnThenNext(int own, int next)
        {
            using (locks[own].Hold())
            {
                everybodyHoldsOne.Wait();
                using (locks[next].Hold())
                    ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.WorkMs));
            }
        }

        void TakeLowerThenHigher(int lower, int higher)
        {
            using (locks[lower].Hold())
            using (locks[higher].Hold())
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.WorkMs));
        }

        int TakeBothOrTryAgain(int own, int next)
        {
            for (var attempt = 0; ; attempt++)
            {
                using (locks[own].Hold())
                {
                    if (attempt == 0)
                        everybodyHoldsOne.Wait();
                    if (locks[next].TryEnter(TimeSpan.FromMilliseconds(20)))
                    {
                        try
                        {
                            ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.WorkMs));
                            return attempt;
                        }
                        finally
                        {
                            locks[next].Exit();
                        }
                    }
                }

                // Pauses of different length, or all would come back at once and meet again.
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 15 * count)));
            }
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads, and as many locks.</summary>
        [Range(2, 32), Display(Name = "Threads", Description = "How many threads stand in the ring, with as many locks between them.")]
        public int Threads { get; init; } = 2;

        /// <summary>What is done against the deadlock.</summary>
        [Display(Name = "Remedy", Description = "What is done against the deadlock.")]
        public Remedy Remedy { get; init; } = Remedy.None;

        /// <summary>How long a thread works with both locks.</summary>
        [Range(0, 200), Unit("ms"), Display(Name = "Work", Description = "How long a thread works while it holds both locks.")]
        public int WorkMs { get; init; } = 5;
    }

    /// <summary>What came out, if no deadlock did.</summary>
    /// <param name="Finished">Threads that got both locks.</param>
    /// <param name="Retries">How often a thread gave its first lock back and tried again.</param>
    public sealed record Result(int Finished, int Retries) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => Retries == 0
            ? $"All {NumberText.Of(Finished)} threads got both of their locks."
            : $"All {NumberText.Of(Finished)} threads got both of their locks, after {NumberText.Of(Retries)} {(Retries == 1 ? "retry" : "retries")}.";
    }
}
