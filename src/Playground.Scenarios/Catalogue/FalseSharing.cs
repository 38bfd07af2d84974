using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Runtime.CompilerServices;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Memory;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Threads that each have a counter of their own, but in one cache line.</summary>
public sealed class FalseSharing : Scenario<FalseSharing.Choices>
{
    private const int SideBySideBytes = sizeof(long);

    /// <summary>How often each arrangement is measured, with a chunk of additions each.</summary>
    private const int Repetitions = 100;

    /// <summary>So many additions between two looks at whether the run is being stopped: they take about a millisecond.</summary>
    private const int Chunk = 1_000_000;

    /// <summary>Where the counters are.</summary>
    public enum Layout
    {
        /// <summary>One beside the other.</summary>
        [Display(Name = "Side by side", Description = "The counters stand one beside the other, up to eight of them in the same cache line.")]
        SideBySide,

        /// <summary>Far from each other.</summary>
        [Display(Name = "Padded", Description = "There is empty space between the counters, so that each has its cache line to itself.")]
        Padded,
    }

    /// <inheritdoc/>
    public override string Id => "false-sharing";

    /// <inheritdoc/>
    public override string Title => "False sharing";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.Speed, 3, Difficulty.Hard, 15);

    /// <inheritdoc/>
    public override string Summary =>
        "Each thread has a counter of its own, and no lock. Still they hold each other up, because their counters are neighbours in memory.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Processors don't move single numbers between memory and their caches, but lines of 64 or 128 bytes, and only one of them at a time may write "
            + "to a line. Counters of different threads in the same line make it travel to and fro, as if they were shared. "
            + "Nothing is wrong in the program, and nothing in it shows why it is slow.",
        "The lanes show no more than when each thread counts and how far it is: to record an addition would take far longer than the "
            + "addition. So compare the bars, measured in a second run that records nothing. If side by side is more than twice as "
            + "long as alone, two threads take longer than one that does the work of both.",
        "Set the layout to padded: the same additions, the same threads, only farther apart in memory. How much it helps "
            + "depends on the processor; where there is only one, or a busy one, the threads hardly ever count at the same time and nothing is to be seen.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Threads + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var counters = Counters(parameters.Layout, parameters.Threads);
        var bursts = new Bursts(1, parameters.Threads);
        Count(context.Threads, counters, bursts, parameters.Additions);
        return new Result((long)parameters.Threads * parameters.Additions, counters.Total, counters.DistanceBytes, counters.Lines, bursts.MedianMs)
        {
            Threads = parameters.Threads,
            Layout = parameters.Layout,
        };
    }

    /// <inheritdoc/>
    protected override ScenarioResult RunControl(ScenarioContext context, Choices parameters, ScenarioResult recorded)
    {
        var sideBySide = Measure(context.Threads, Counters(Layout.SideBySide, parameters.Threads));
        var padded = Measure(context.Threads, Counters(Layout.Padded, parameters.Threads));
        var alone = Measure(context.Threads, Counters(Layout.Padded, 1));
        return (Result)recorded with
        {
            SideBySideNs = NsOfAddition(sideBySide),
            PaddedNs = NsOfAddition(padded),
            AloneNs = NsOfAddition(alone),
            MachineWasBusy = sideBySide.WereDisturbed || padded.WereDisturbed,
        };
    }

    #region Listing
    private static CounterRow Counters(Layout layout, int count) =>
        new(count, distanceBytes: layout == Layout.SideBySide ? SideBySideBytes : CounterRow.LargestLineBytes);

    private static void Count(ThreadGroup threads, CounterRow counters, Bursts bursts, int additions)
    {
        var gate = threads.Barrier("gate", counters.Count);
        var workers = Enumerable.Range(0, counters.Count).Select(me => threads.Start($"Worker-{me + 1}", () =>
        {
            var progress = threads.Gauge($"additions of Worker-{me + 1}");
            for (var burst = 0; burst < bursts.Count; burst++)
            {
                gate.Wait();
                bursts.Time(burst, () =>
                {
                    for (var left = additions; left > 0; left -= Chunk)
                    {
                        ProbedThread.Current.ThrowIfStopping();
                        Add(ref counters[me], Math.Min(left, Chunk));
                        progress.Measure(counters[me]);
                    }
                });
            }
        })).ToArray();

        foreach (var worker in workers)
            worker.Join();
    }

    // Only the thread that the counter belongs to ever reads or writes it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Add(ref long counter, int times)
    {
        for (var i = 0; i < times; i++)
            counter++;
    }
    #endregion

    private static Bursts Measure(ThreadGroup threads, CounterRow counters)
    {
        var bursts = new Bursts(Repetitions, counters.Count);
        Count(threads, counters, bursts, Chunk);
        return bursts;
    }

    private static double NsOfAddition(Bursts bursts) => bursts.MedianMs * 1e6 / Chunk;

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>Where the counters are.</summary>
        [Display(Name = "Layout", Description = "How far the counters of the threads are from each other in memory.")]
        public Layout Layout { get; init; } = Layout.SideBySide;

        /// <summary>How many threads count.</summary>
        [Range(2, 8), Display(Name = "Threads", Description = "How many threads count, each for itself.")]
        public int Threads { get; init; } = 2;

        /// <summary>How often each adds.</summary>
        [Range(1_000_000, 50_000_000), Display(Name = "Additions per thread", Description = "How often each thread adds one to its counter.")]
        public int Additions { get; init; } = 20_000_000;
    }

    /// <summary>What came out.</summary>
    /// <param name="Expected">Threads × additions.</param>
    /// <param name="Actual">What all counters together showed: nothing can get lost here.</param>
    /// <param name="DistanceBytes">From one counter to the next, in bytes, as it was in memory.</param>
    /// <param name="Lines">Over how many cache lines of 64 bytes the counters were spread.</param>
    /// <param name="RecordedMs">How long it took on the lanes, in ms.</param>
    public sealed record Result(long Expected, long Actual, int DistanceBytes, int Lines, double RecordedMs) : ScenarioResult
    {
        /// <summary>How many threads counted.</summary>
        public int Threads { get; init; }

        /// <summary>How long an addition took with counters side by side where nothing was recorded, in ns; null before that run.</summary>
        public double? SideBySideNs { get; init; }

        /// <summary>As <see cref="SideBySideNs"/>, with counters far from each other.</summary>
        public double? PaddedNs { get; init; }

        /// <summary>As <see cref="SideBySideNs"/>, with one thread alone, whose counter nobody can be near.</summary>
        public double? AloneNs { get; init; }

        /// <summary>How many times as long an addition takes with counters side by side as with counters far from each other.</summary>
        public double? Ratio => SideBySideNs / PaddedNs;

        /// <summary>Whether the threads hardly ever had a processor each, so that the figures say little.</summary>
        public bool MachineWasBusy { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<Chart>? Charts => Ratio is null
            ? null
            :
            [
                Chart.Bars(
                    "Time of an addition",
                    "layout",
                    "ns",
                    ["side by side", "padded", "one thread alone"],
                    [SideBySideNs!.Value, PaddedNs!.Value, AloneNs!.Value]),
            ];

        internal Layout Layout { get; init; }

        /// <inheritdoc/>
        public override string ToVerdict()
        {
            if (Ratio is not { } ratio)
                return $"{NumberText.Of(Threads)} threads added {NumberText.Of(Actual)} times to counters that were {NumberText.Of(DistanceBytes)} bytes apart.";
            var doubt = MachineWasBusy ? ", on a machine that was too busy to be sure" : "";
            return Layout == Layout.SideBySide
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"With their counters side by side, {Threads} threads took {SideBySideNs:0.00} ns for an addition, {ratio:0.0} times as long as with a cache line for each{doubt}.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"With a cache line for each counter, {Threads} threads took {PaddedNs:0.00} ns for an addition; side by side it is {ratio:0.0} times as long{doubt}.");
        }
    }
}
