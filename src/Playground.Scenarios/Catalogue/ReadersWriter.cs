using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Playground.Scenarios.Measuring;
using Playground.Scenarios.Parameters;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Many threads read a notice while one changes it, under different kinds of locks.</summary>
public sealed class ReadersWriter : Scenario<ReadersWriter.Choices>
{
    /// <summary>What keeps readers and the writer apart.</summary>
    public enum Guard
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Everybody reads and writes at any time: a reader can see a title that is new with a text that is old.")]
        None,

        /// <summary>An exclusive lock.</summary>
        [Display(Name = "Lock", Description = "One thread at a time, reader or writer: nothing goes wrong, but readers wait for each other in vain.")]
        Lock,

        /// <summary>A readers–writer lock on which readers go first.</summary>
        [Display(
            Name = "Prefer readers",
            Description = "Readers share the lock, and come in whenever no writer is inside: the writer waits until there is a moment without readers.")]
        PreferReaders,

        /// <summary>A readers–writer lock on which writers go first.</summary>
        [Display(Name = "Prefer writers", Description = "Readers share the lock, but none comes in while the writer waits.")]
        PreferWriters,
    }

    /// <inheritdoc/>
    public override string Id => "readers-writer";

    /// <inheritdoc/>
    public override string Title => "Readers and a writer";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.WorkingTogether, 6, Difficulty.Medium, 15);

    /// <inheritdoc/>
    public override string Summary =>
        "Readers don't disturb each other, but a writer disturbs them all. A readers–writer lock makes use of that, and has to choose who goes first.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Any number of threads can read at the same time, as long as nobody writes. A writer must be alone: it changes a title and then "
            + "a text, and who reads in between sees halves that don't belong together. A readers–writer lock lets in many readers or one writer.",
        "The lane of the readers inside: with an exclusive lock it never exceeds one, with a readers–writer lock it climbs to all of them. The writer's "
            + "lane shows what that costs: if readers go first, it waits until they have finished for good.",
        "Go through the guards from top to bottom. A lock cures the half-changed pairs, a shared one lets the readers in side by side, "
            + "and only one that prefers writers lets the writer have its turn as well: compare how many reads overtook it.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Readers + 2;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) => ReadAndWrite(context.Threads, parameters);

    #region Listing
    private static Result ReadAndWrite(ThreadGroup threads, Choices choices)
    {
        var exclusive = threads.Lock("lock");
        var policy = choices.Guard == Guard.PreferWriters ? ReadersWriterPolicy.PreferWriters : ReadersWriterPolicy.PreferReaders;
        var shared = threads.ReadersWriterLock("readers–writer lock", policy);
        var title = threads.Variable("edition of the title");
        var text = threads.Variable("edition of the text");
        var inside = threads.Variable("readers inside");
        var readersCome = threads.Barrier("readers come", choices.Readers);
        var everybodyReads = threads.Signal("everybody reads");
        var mostInside = new HighWaterMark();
        var mostOvertaking = new HighWaterMark();
        var writerWaits = new WaitTimes();
        var taken = 0;
        var reads = 0;
        var torn = 0;

        var readers = threads.StartMany(choices.Readers, "Reader", () =>
        {
            readersCome.Wait();
            // They share the reads: if some were done early, the last one's pauses would let the writer in.
            while (Interlocked.Increment(ref taken) <= choices.Readers * choices.Reads)
                GuardedRead();
        });

        var writer = threads.Start("Writer", () =>
        {
            everybodyReads.Wait();
            for (var edition = 1; edition <= choices.Writes; edition++)
            {
                GuardedWrite(edition);
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.ReadMs));
            }
        });

        foreach (var thread in readers.Append(writer))
            thread.Join();
        return new Result(reads, torn, mostInside.Value, choices.Writes, writerWaits.LongestMs, mostOvertaking.Value);

        void GuardedRead()
        {
            switch (choices.Guard)
            {
                case Guard.None:
                    Read();
                    break;
                case Guard.Lock:
                    using (exclusive.Hold())
                        Read();
                    break;
                default:
                    using (shared.HoldShared())
                        Read();
                    break;
            }
        }

        void Read()
        {
            mostInside.Raise(inside.AddAtomically(1));
            if (Interlocked.Increment(ref reads) == choices.Readers)
                everybodyReads.Set();

            var titleEdition = title.Read();
            // Readers take differently long, so there is hardly a moment without any.
            ProbedThread.Sleep(TimeSpan.FromMilliseconds(Random.Shared.Next(choices.ReadMs, (2 * choices.ReadMs) + 1)));
            var textEdition = text.Read();
            if (titleEdition != textEdition && Interlocked.Increment(ref torn) == 1)
                ProbedThread.Notice(FindingSeverity.Problem, $"The title is of edition {titleEdition}, the text of edition {textEdition}.");
            inside.AddAtomically(-1);
        }

        void GuardedWrite(int edition)
        {
            var asked = Stopwatch.GetTimestamp();
            var readsBefore = Volatile.Read(ref reads);
            switch (choices.Guard)
            {
                case Guard.None:
                    Write();
                    break;
                case Guard.Lock:
                    using (exclusive.Hold())
                        Write();
                    break;
                default:
                    using (shared.HoldExclusive())
                        Write();
                    break;
            }

            void Write()
            {
                writerWaits.Add(Stopwatch.GetElapsedTime(asked));
                mostOvertaking.Raise(Volatile.Read(ref reads) - readsBefore);
                title.Write(edition);
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.WriteMs));
                text.Write(edition);
            }
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many threads read.</summary>
        [Range(1, 32), Display(Name = "Readers", Description = "How many threads read.")]
        public int Readers { get; init; } = 5;

        /// <summary>How often each reads on average.</summary>
        [Range(1, 40), Display(Name = "Reads per reader", Description = "How often each of them reads on average: who is faster reads more often.")]
        public int Reads { get; init; } = 20;

        /// <summary>How long a read takes.</summary>
        [Range(1, 10), Unit("ms"), Display(Name = "Reading", Description = "How long a read takes at least; some take up to twice as long.")]
        public int ReadMs { get; init; } = 3;

        /// <summary>How often the writer writes.</summary>
        [Range(1, 20), Display(Name = "Writes", Description = "How often the writer changes the title and the text.")]
        public int Writes { get; init; } = 3;

        /// <summary>How long a write takes.</summary>
        [Range(1, 10), Unit("ms"), Display(Name = "Writing", Description = "How long the writer takes from the title to the text.")]
        public int WriteMs { get; init; } = 2;

        /// <summary>What keeps readers and the writer apart.</summary>
        [Display(Name = "Guard", Description = "What keeps the readers and the writer apart.")]
        public Guard Guard { get; init; } = Guard.None;
    }

    /// <summary>What came out.</summary>
    /// <param name="Reads">Reads that were done.</param>
    /// <param name="TornReads">Reads that saw a new title with an old text, or the other way round.</param>
    /// <param name="MostReadersInside">How many readers were inside at a time, at most.</param>
    /// <param name="Writes">Writes that were done.</param>
    /// <param name="LongestWriterWaitMs">The longest time that the writer waited for its turn, in ms.</param>
    /// <param name="MostOvertakingReads">The most reads that began while the writer waited for its turn.</param>
    public sealed record Result(
        int Reads, int TornReads, long MostReadersInside, int Writes, double LongestWriterWaitMs, long MostOvertakingReads) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => TornReads > 0
            ? $"{NumberText.Of(TornReads)} of {NumberText.Of(Reads)} reads saw halves that don't belong together."
            : $"No read saw halves that don't belong together, up to {NumberText.Of(MostReadersInside)} of the readers were inside at once, and "
                + $"{NumberText.Of(MostOvertakingReads)} of {NumberText.Of(Reads)} reads overtook the waiting writer.";
    }
}
