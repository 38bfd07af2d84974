using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Measuring;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Some threads make items, others use them up, and a queue with an end lies between.</summary>
public sealed class ProducerConsumer : Scenario<ProducerConsumer.Choices>
{
    /// <summary>How consumers learn that no more items will come.</summary>
    public enum Ending
    {
        /// <summary>Not at all.</summary>
        [Display(Name = "None", Description = "Nobody tells them: they wait for one more item, for ever.")]
        None,

        /// <summary>The queue is closed.</summary>
        [Display(Name = "Close", Description = "The queue is closed: what is in it can still be taken, then consumers are told that it is over.")]
        Close,

        /// <summary>A special item for each.</summary>
        [Display(Name = "Poison pill", Description = "Behind the last item comes a special one for each consumer, and who takes it ends.")]
        PoisonPill,
    }

    /// <inheritdoc/>
    public override string Id => "producer-consumer";

    /// <inheritdoc/>
    public override string Title => "Producers and consumers";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.WorkingTogether, 3, Difficulty.Medium, 15);

    /// <inheritdoc/>
    public override string Summary => "A queue hands items from thread to thread. Somebody must say when it is over, or the consumers wait for ever.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Threads that make things and threads that use them need not know each other: a queue lies between, and takes care of all "
            + "locking. A full queue makes producers wait, which is called back-pressure: without it, whoever is faster "
            + "would fill the memory. An empty one makes consumers wait, and they must learn when nothing more will come.",
        "The queue's lane climbs to its capacity and stays there, since the consumers are slower: from then on producers wait for "
            + "room. At the end all consumers turn to waiting, and nobody is left who could put anything in.",
        "Set the ending to close, or to poison pill: every run ends now. Then make the producers slower than the consumers and see "
            + "the waiting change sides. With a capacity of 0 the queue has no limit: watch how long it gets.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Producers + parameters.Consumers + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) => HandOver(context.Threads, parameters);

    #region Listing
    private const int PoisonPill = -1;

    private static Result HandOver(ThreadGroup threads, Choices choices)
    {
        var queue = threads.Queue<int>("queue", choices.Capacity);
        var waitsForRoom = new WaitTimes();
        var waitsForItems = new WaitTimes();
        var consumed = 0;

        var producers = threads.StartMany(choices.Producers, "Producer", () =>
        {
            for (var item = 0; item < choices.Items; item++)
            {
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.ProduceMs));
                using (waitsForRoom.Measure())
                    queue.Put(item);
            }
        });

        var consumers = threads.StartMany(choices.Consumers, "Consumer", () =>
        {
            while (TryTake(out var item) && item != PoisonPill)
            {
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.ConsumeMs));
                Interlocked.Increment(ref consumed);
            }
        });

        foreach (var producer in producers)
            producer.Join();

        if (choices.Ending == Ending.Close)
        {
            queue.Close();
        }
        else if (choices.Ending == Ending.PoisonPill)
        {
            for (var i = 0; i < choices.Consumers; i++)
                queue.Put(PoisonPill);
        }

        foreach (var consumer in consumers)
            consumer.Join();
        return new Result(choices.Producers * choices.Items, consumed, queue.Longest, waitsForRoom.TotalMs, waitsForItems.TotalMs);

        bool TryTake(out int item)
        {
            using (waitsForItems.Measure())
                return queue.TryTake(out item);
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads make items.</summary>
        [Range(1, 32), Display(Name = "Producers", Description = "How many threads make items.")]
        public int Producers { get; init; } = 2;

        /// <summary>How many threads use them up.</summary>
        [Range(1, 32), Display(Name = "Consumers", Description = "How many threads use items up.")]
        public int Consumers { get; init; } = 2;

        /// <summary>How many items each producer makes.</summary>
        [Range(1, 50), Display(Name = "Items per producer", Description = "How many items each producer makes.")]
        public int Items { get; init; } = 20;

        /// <summary>How many items the queue holds; 0 for any number.</summary>
        [Range(0, 100), Display(Name = "Capacity", Description = "How many items the queue holds at a time; 0 means that it has no limit.")]
        public int Capacity { get; init; } = 5;

        /// <summary>How long making an item takes.</summary>
        [Range(0, 10), Unit("ms"), Display(Name = "Making an item", Description = "How long a producer takes for an item.")]
        public int ProduceMs { get; init; } = 1;

        /// <summary>How long using an item takes.</summary>
        [Range(0, 10), Unit("ms"), Display(Name = "Using an item", Description = "How long a consumer takes for an item.")]
        public int ConsumeMs { get; init; } = 5;

        /// <summary>How consumers learn that no more items will come.</summary>
        [Display(Name = "Ending", Description = "How the consumers learn that no more items will come.")]
        public Ending Ending { get; init; } = Ending.None;
    }

    /// <summary>What came out, if the consumers learned that it was over.</summary>
    /// <param name="Produced">Items that were made.</param>
    /// <param name="Consumed">Items that were used up.</param>
    /// <param name="LongestQueue">The most items that were in the queue at a time, poison pills included.</param>
    /// <param name="ProducersWaitedMs">How long all producers together waited for room, in ms.</param>
    /// <param name="ConsumersWaitedMs">How long all consumers together waited for items, in ms.</param>
    public sealed record Result(int Produced, int Consumed, int LongestQueue, double ProducersWaitedMs, double ConsumersWaitedMs) : ScenarioResult
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Chart> Charts =>
            [Chart.Bars("Who waited for whom", "waiting", "ms", ["producers, for room", "consumers, for items"], [ProducersWaitedMs, ConsumersWaitedMs])];

        /// <inheritdoc/>
        public override string ToVerdict() =>
            $"{NumberText.Of(Consumed)} of {NumberText.Of(Produced)} items arrived, and never more than {NumberText.Of(LongestQueue)} were in the queue.";
    }
}
