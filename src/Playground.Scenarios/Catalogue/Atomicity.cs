using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>What takes several steps can be met half done: a number in two halves, or a dictionary in the middle of a change.</summary>
public sealed class Atomicity : Scenario<Atomicity.Choices>
{
    /// <summary>What the threads share.</summary>
    public enum Value
    {
        /// <summary>A number of 128 bits.</summary>
        [Display(
            Name = "Wide number",
            Description = "A number of 128 bits: the processor writes it as two halves, one after the other.")]
        WideNumber,

        /// <summary>A dictionary.</summary>
        [Display(
            Name = "Dictionary",
            Description = "A dictionary: adding an entry changes several places in it, and sometimes moves all entries.")]
        Dictionary,
    }

    /// <summary>What keeps others from meeting a change half done.</summary>
    public enum Guard
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Everybody reads and writes at any time.")]
        None,

        /// <summary>A lock.</summary>
        [Display(Name = "Lock", Description = "Only the thread that holds the lock may read or write.")]
        Lock,

        /// <summary>Types that were made for it.</summary>
        [Display(
            Name = "Thread-safe type",
            Description = "A number that never changes, replaced as a whole by another one; a ConcurrentDictionary.")]
        ThreadSafeType,
    }

    /// <inheritdoc/>
    public override string Id => "atomicity";

    /// <inheritdoc/>
    public override string Title => "Atomicity";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.RaceConditions, 3, Difficulty.Hard, 15);

    /// <inheritdoc/>
    public override string Summary => "A reader meets a number that is half new and half old, or a dictionary loses what was put into it.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "What takes more than one step can be seen, and spoilt, between two steps. Each writer here writes numbers whose halves are equal, "
            + "and yet a reader finds numbers with different halves: numbers that nobody ever wrote. A dictionary is worse: two threads "
            + "that change it at once may damage it for good.",
        "Compare the lanes of the two halves: where they differ, the number is torn. The findings point to the first torn ones that were "
            + "read. To be seen in every run, writers give way between the halves, and the dictionary's keys while they are compared.",
        "Set the guard to lock, then to thread-safe type: no number is torn any more. Then choose the dictionary without a guard, and look "
            + "at what is missing and which exceptions came; a dictionary in the hands of several threads always needs a guard.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Writers + (parameters.Value == Value.WideNumber ? 2 : 1);

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        if (parameters.Value == Value.WideNumber)
            return new Result(parameters.Value, parameters.Writes, ReadWideNumbers(context.Threads, parameters), 0);
        var (missing, failed) = FillDictionary(context.Threads, parameters);
        return new Result(parameters.Value, parameters.Writers * parameters.Writes, missing, failed);
    }

    #region Listing
    private static int ReadWideNumbers(ThreadGroup threads, Choices choices)
    {
        var (write, read) = choices.Guard == Guard.ThreadSafeType
            ? ReplacedAsAWhole(threads, choices.Writers * choices.Writes)
            : WrittenInHalves(threads);
        var guard = threads.Lock("guard");
        var gate = threads.Barrier("gate", choices.Writers + 1);
        int last = 0, torn = 0;

        var writers = threads.StartMany(choices.Writers, "Writer", () =>
        {
            gate.Wait();
            for (var i = 0; i < choices.Writes; i++)
            {
                using var hold = choices.Guard == Guard.Lock ? guard.Hold() : default;
                write(Interlocked.Increment(ref last));
            }
        });
        var reader = threads.Start("Reader", () =>
        {
            gate.Wait();
            for (var i = 0; i < choices.Writes; i++)
            {
                using var hold = choices.Guard == Guard.Lock ? guard.Hold() : default;
                var number = read();
                if (number.High != number.Low && ++torn <= 3)
                    ProbedThread.Notice(FindingSeverity.Problem, $"A number was read with the halves {number.High} and {number.Low}.");
                ProbedThread.Yield();
            }
        });

        foreach (var thread in writers.Append(reader))
            thread.Join();
        return torn;
    }

    private static (Action<int> Write, Func<WideNumber> Read) WrittenInHalves(ThreadGroup threads)
    {
        var high = threads.Variable("high half");
        var low = threads.Variable("low half");
        return (Write, () => new WideNumber(high.Read(), low.Read()));

        void Write(int number)
        {
            high.Write(number);
            ProbedThread.Yield();
            low.Write(number);
        }
    }

    private static (Action<int> Write, Func<WideNumber> Read) ReplacedAsAWhole(ThreadGroup threads, int count)
    {
        // Each number has a place of its own, where it never changes. Which place is the current one changes in a single step.
        var place = threads.Variable("current place");
        var numbers = new WideNumber[count + 1];
        numbers[0] = new WideNumber(0, 0);
        return (Write, () => numbers[place.Read()]);

        void Write(int number)
        {
            numbers[number] = new WideNumber(number, number);
            ProbedThread.Yield();
            place.Write(number);
        }
    }

    private static (int Missing, int Failed) FillDictionary(ThreadGroup threads, Choices choices)
    {
        IDictionary<SlowKey, int> entries =
            choices.Guard == Guard.ThreadSafeType ? new ConcurrentDictionary<SlowKey, int>() : new Dictionary<SlowKey, int>();
        var added = threads.Variable("added");
        var guard = threads.Lock("guard");
        var gate = threads.Barrier("gate", choices.Writers);
        int lastKey = 0, failed = 0;

        var writers = threads.StartMany(choices.Writers, "Writer", () =>
        {
            gate.Wait();
            for (var i = 0; i < choices.Writes; i++)
            {
                using var hold = choices.Guard == Guard.Lock ? guard.Hold() : default;
                try
                {
                    entries.Add(new SlowKey(Interlocked.Increment(ref lastKey)), i);
                    added.AddAtomically(1);
                }
                catch (Exception e) when (e is not ThreadInterruptedException)
                {
                    if (Interlocked.Increment(ref failed) <= 3)
                        ProbedThread.Notice(FindingSeverity.Problem, $"Adding an entry failed with {e.GetType().Name}.");
                }
            }
        });

        foreach (var writer in writers)
            writer.Join();
        return (Enumerable.Range(1, lastKey).Count(key => IsMissing(entries, new SlowKey(key))), failed);
    }

    private static bool IsMissing(IDictionary<SlowKey, int> entries, SlowKey key)
    {
        ProbedThread.Current.ThrowIfStopping();
        try
        {
            return !entries.ContainsKey(key);
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            // In a damaged dictionary a search may go round in circles, until the dictionary notices, or end outside of its entries.
            return true;
        }
    }

    private sealed record WideNumber(long High, long Low);

    private readonly record struct SlowKey(int Number)
    {
        public bool Equals(SlowKey other)
        {
            ProbedThread.Yield();
            return Number == other.Number;
        }

        // Few different ones, so that keys have to be compared.
        public override int GetHashCode() => Number % 16;
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>What the threads share.</summary>
        [Display(Name = "Value", Description = "What the threads share.")]
        public Value Value { get; init; } = Value.WideNumber;

        /// <summary>What keeps others from meeting a change half done.</summary>
        [Display(Name = "Guard", Description = "What keeps others from meeting a change half done.")]
        public Guard Guard { get; init; } = Guard.None;

        /// <summary>How many write.</summary>
        [Range(2, 16), Display(Name = "Writers", Description = "How many threads write at the same time.")]
        public int Writers { get; init; } = 4;

        /// <summary>How often each writes.</summary>
        [Range(10, 200), Display(Name = "Writes per thread", Description = "How often each writer writes; the reader reads as often.")]
        public int Writes { get; init; } = 100;
    }

    /// <summary>What came out.</summary>
    /// <param name="Value">What the threads shared.</param>
    /// <param name="Checked">How many numbers were read, or how many entries were to be added.</param>
    /// <param name="Wrong">How many of the numbers were torn, or how many of the entries were missing in the end.</param>
    /// <param name="Failed">How many additions ended with an exception.</param>
    public sealed record Result(Value Value, int Checked, int Wrong, int Failed) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => (Value, Wrong) switch
        {
            (Value.WideNumber, 0) => $"All {NumberText.Of(Checked)} numbers that were read were whole.",
            (Value.WideNumber, _) => $"{NumberText.Of(Wrong)} of {NumberText.Of(Checked)} numbers that were read were torn: "
                + "halves of two different ones.",
            (_, 0) => $"All {NumberText.Of(Checked)} entries are in the dictionary.",
            _ => $"{NumberText.Of(Wrong)} of {NumberText.Of(Checked)} entries are missing in the dictionary, "
                + $"and {NumberText.Of(Failed)} additions ended with an exception.",
        };
    }
}
