using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Locking;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>The same section under every kind of lock: how fast, how fair, and what it costs.</summary>
public sealed class LockComparison : Scenario<LockComparison.Choices>
{
    /// <summary>How often each thread passes the section on the lanes, under each mechanism.</summary>
    private const int RecordedSections = 10;

    /// <summary>What lets one thread at a time into the section.</summary>
    public enum Mechanism
    {
        /// <summary>One after the other.</summary>
        [Display(Name = "All", Description = "Every mechanism, one after the other.")]
        All,

        /// <summary><see cref="System.Threading.Monitor"/>.</summary>
        [Display(Name = "Monitor", Description = "What the lock statement uses on any object; it spins for a moment, then sleeps.")]
        Monitor,

        /// <summary><see cref="System.Threading.Lock"/>.</summary>
        [Display(Name = "Lock", Description = "The type that .NET has for the lock statement since version 9.")]
        Lock,

        /// <summary><see cref="System.Threading.SpinLock"/>.</summary>
        [Display(Name = "SpinLock", Description = "Who waits keeps looking, and keeps its processor busy with that.")]
        SpinLock,

        /// <summary><see cref="System.Threading.SemaphoreSlim"/>.</summary>
        [Display(Name = "SemaphoreSlim", Description = "A semaphore with a single permit; it can be awaited, too.")]
        SemaphoreSlim,

        /// <summary><see cref="System.Threading.Mutex"/>.</summary>
        [Display(Name = "Mutex", Description = "The lock that processes can share; made for much more than this.")]
        Mutex,

        /// <summary><see cref="System.Threading.ReaderWriterLockSlim"/>.</summary>
        [Display(Name = "ReaderWriterLockSlim", Description = "A lock that readers could share; here everybody writes.")]
        ReaderWriterLockSlim,

        /// <summary><see cref="System.Threading.Interlocked"/>.</summary>
        [Display(Name = "Interlocked", Description = "No lock at all: only the addition is made in one step of the processor, the rest needs no protection.")]
        Interlocked,
    }

    /// <summary>How many locks there are.</summary>
    public enum Sharing
    {
        /// <summary>One for all.</summary>
        [Display(Name = "One for all", Description = "All threads want the same lock and add to the same counter.")]
        OneForAll,

        /// <summary>One a thread.</summary>
        [Display(Name = "One for each", Description = "Each thread has a lock and a counter of its own; the sum is made in the end.")]
        OneForEach,
    }

    /// <inheritdoc/>
    public override string Id => "lock-comparison";

    /// <inheritdoc/>
    public override string Title => "Locks compared";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.Speed, 2, Difficulty.Medium, 15);

    /// <inheritdoc/>
    public override string Summary =>
        "The same short section under every kind of lock. They differ a lot in speed, fairness and waste, and most when many want them at once.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "All locks keep the counter right; what differs is the price. A lock that spins burns the processor while it waits, one that "
            + "sleeps needs the system to wake it, and some let the thread that has just left in again before all others. "
            + "The figures come from a second run in which nothing is recorded: recording takes longer than a fast lock.",
        "The lanes show a few passes under each mechanism, with who had to wait for whom. The bars tell what a pass costs under full load: "
            + "time, processor time of all threads together, and how much of an equal share the unluckiest thread had.",
        "Let each thread have a lock of its own: hardly any lock is slow when nobody else wants it. Then go back to "
            + "one for all and pick a single mechanism: a bar for each thread shows who got how much. Spin lock and mutex are worth comparing.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Threads + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        PassOnLanes(context.Threads, parameters);
        return new Result(parameters.Threads, parameters.Threads * RecordedSections * Chosen(parameters).Count())
        {
            Sharing = parameters.Locks,
        };
    }

    /// <inheritdoc/>
    protected override ScenarioResult RunControl(ScenarioContext context, Choices parameters, ScenarioResult recorded) =>
        (Result)recorded with { Mechanisms = [.. Chosen(parameters).Select(mechanism => Measure(context.Threads, mechanism, parameters))] };

    #region Listing
    private static LockFigures Measure(ThreadGroup threads, Mechanism mechanism, Choices choices)
    {
        var load = new LockLoad(choices.Threads);
        var gate = threads.Barrier("gate", choices.Threads + 1);
        var counter = new GuardedCounter(choices.Steps);
        var section = Section(mechanism, counter);

        var workers = Enumerable.Range(0, choices.Threads).Select(me => threads.Start($"Worker-{me + 1}", () =>
        {
            var (mine, myCounter) = (section, counter);
            if (choices.Locks == Sharing.OneForEach)
            {
                myCounter = new GuardedCounter(choices.Steps);
                mine = Section(mechanism, myCounter);
            }

            gate.Wait();
            load.Run(me, mine, myCounter);
        })).ToArray();

        gate.Wait();
        ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.MeasureMs));
        load.End();
        foreach (var worker in workers)
            worker.Join();
        return load.ToFigures(mechanism.ToString());
    }

    // A new lock and the section that it guards.
    private static Action Section(Mechanism mechanism, GuardedCounter counter)
    {
        switch (mechanism)
        {
            case Mechanism.Monitor:
                var anyObject = new object();
                return () =>
                {
                    lock (anyObject)
                        counter.Work();
                };

            case Mechanism.Lock:
                var newLock = new Lock();
                return () =>
                {
                    lock (newLock)
                        counter.Work();
                };

            case Mechanism.SpinLock:
                var spinLock = new SpinLock(enableThreadOwnerTracking: false);
                return () =>
                {
                    var isTaken = false;
                    spinLock.Enter(ref isTaken);
                    counter.Work();
                    spinLock.Exit();
                };

            case Mechanism.SemaphoreSlim:
                var semaphore = new SemaphoreSlim(1, 1);
                return () =>
                {
                    semaphore.Wait();
                    counter.Work();
                    semaphore.Release();
                };

            case Mechanism.Mutex:
                var mutex = new Mutex();
                return () =>
                {
                    mutex.WaitOne();
                    counter.Work();
                    mutex.ReleaseMutex();
                };

            case Mechanism.ReaderWriterLockSlim:
                var readerWriterLock = new ReaderWriterLockSlim();
                return () =>
                {
                    readerWriterLock.EnterWriteLock();
                    counter.Work();
                    readerWriterLock.ExitWriteLock();
                };

            default:
                return counter.WorkAtomically;
        }
    }
    #endregion

    private static void PassOnLanes(ThreadGroup threads, Choices choices)
    {
        var gate = threads.Barrier("next mechanism", choices.Threads);
        var passes = Chosen(choices).Select(mechanism => new RecordedSection(threads, mechanism, choices)).ToArray();
        var workers = Enumerable.Range(0, choices.Threads).Select(me => threads.Start($"Worker-{me + 1}", () =>
        {
            foreach (var pass in passes)
            {
                gate.Wait();
                for (var i = 0; i < RecordedSections; i++)
                    pass.Pass(me);
            }
        })).ToArray();
        foreach (var worker in workers)
            worker.Join();
    }

    private static IEnumerable<Mechanism> Chosen(Choices choices) =>
        choices.Mechanism == Mechanism.All ? Enum.GetValues<Mechanism>().Skip(1) : [choices.Mechanism];

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>Which mechanisms are looked at.</summary>
        [Display(Name = "Mechanism", Description = "What lets one thread at a time into the section.")]
        public Mechanism Mechanism { get; init; } = Mechanism.All;

        /// <summary>How many locks there are.</summary>
        [Display(Name = "Locks", Description = "Whether all threads want the same lock, or each has its own.")]
        public Sharing Locks { get; init; } = Sharing.OneForAll;

        /// <summary>How many threads pass the section.</summary>
        [Range(1, 16), Display(Name = "Threads", Description = "How many threads pass the section, as often as they can.")]
        public int Threads { get; init; } = 4;

        /// <summary>How much is computed inside.</summary>
        [Range(0, 10_000), Display(Name = "Steps", Description = "How many steps of computing the section takes, about a nanosecond each.")]
        public int Steps { get; init; } = 100;

        /// <summary>For how long each mechanism is measured.</summary>
        [Range(20, 500), Unit("ms"), Display(Name = "Measure for", Description = "For how long each mechanism is under load while it is measured.")]
        public int MeasureMs { get; init; } = 100;
    }

    /// <summary>What came out.</summary>
    /// <param name="Threads">How many threads passed the section.</param>
    /// <param name="RecordedPasses">How often they did on the lanes.</param>
    public sealed record Result(int Threads, int RecordedPasses) : ScenarioResult
    {
        /// <summary>What each mechanism cost where nothing was recorded; empty before that run.</summary>
        public IReadOnlyList<LockFigures> Mechanisms { get; init; } = [];

        /// <inheritdoc/>
        public override IReadOnlyList<Chart>? Charts => Mechanisms.Count == 0 ? null : [.. LockCharts.Of(Mechanisms)];

        internal Sharing Sharing { get; init; }

        /// <inheritdoc/>
        public override string ToVerdict()
        {
            var threads = $"{NumberText.Of(Threads)} {(Threads == 1 ? "thread" : "threads")}";
            if (Mechanisms.Count == 0)
                return $"{threads} passed the section {NumberText.Of(RecordedPasses)} times, one after the other.";
            var locks = Sharing == Sharing.OneForAll ? $"With one lock for {threads}" : $"With a lock for each of {threads}";
            var fastest = Mechanisms.Where(figures => figures.Mechanism != nameof(Mechanism.Interlocked)).MinBy(figures => figures.SectionNs);
            var slowest = Mechanisms.MaxBy(figures => figures.SectionNs)!;
            return fastest is null || fastest == slowest
                ? $"{locks}, {slowest.Mechanism} took {NumberText.Of((long)slowest.SectionNs)} ns a pass."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{locks}, {fastest.Mechanism} took {NumberText.Of((long)fastest.SectionNs)} ns a pass and {slowest.Mechanism} {slowest.SectionNs / fastest.SectionNs:0.0} times as long.");
        }
    }
}
