using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using Playground.Scenarios.Parameters;
using Playground.Threading.Io;
using Playground.Threading.Threads;

namespace Playground.Scenarios.Catalogue;

/// <summary>Several files over HTTP: one after the other, with a thread each, or all on one thread.</summary>
public sealed class Downloads : Scenario<Downloads.Choices>
{
    /// <summary>How the files are fetched.</summary>
    public enum Strategy
    {
        /// <summary>One after the other.</summary>
        [Display(Name = "Sequential", Description = "One thread fetches one file after the other.")]
        Sequential,

        /// <summary>A thread a file.</summary>
        [Display(Name = "Threads", Description = "Each file has a thread of its own; all of them wait at the same time.")]
        Threads,

        /// <summary>One thread for all.</summary>
        [Display(Name = "Async", Description = "One thread starts all downloads and turns to whichever has something for it.")]
        Async,
    }

    /// <inheritdoc/>
    public override string Id => "downloads";

    /// <inheritdoc/>
    public override string Title => "Downloads";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.InputAndOutput, 1, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary => "Fetching files is mostly waiting. Threads can wait at the same time, and so can one thread alone.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A download keeps the processor busy for moments only; the rest is waiting for the network. Waiting can be shared: "
            + "five downloads that wait together take hardly longer than one.",
        "The I/O bands. One after the other they form a staircase; with threads they lie above each other; with async there is one "
            + "thread, and the bands of the files overlap all the same.",
        "Compare the speed-up of the three strategies. Then set the latency to 0 and the bandwidth to its maximum: when "
            + "there is nothing to wait for, there is little to gain.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) =>
        parameters.Strategy == Strategy.Threads ? parameters.Files + 1 : 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var files = Enumerable.Range(1, parameters.Files).Select(number => new TimedDownload(context, parameters, number)).ToArray();
        var started = Stopwatch.GetTimestamp();
        var bytes = Fetch(context.Threads, files, parameters.Strategy);
        return new Result(
            bytes,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            files.Sum(file => file.Elapsed.TotalMilliseconds));
    }

    #region Listing
    private static long Fetch(ThreadGroup threads, TimedDownload[] files, Strategy strategy)
    {
        switch (strategy)
        {
            case Strategy.Sequential:
                return files.Sum(file => file.Run());

            case Strategy.Threads:
                long total = 0;
                var workers = files.Select(file => threads.Start(file.Name, () => Interlocked.Add(ref total, file.Run()))).ToArray();
                foreach (var worker in workers)
                    worker.Join();
                return total;

            default:
                return EventLoop.Run(async () => (await Task.WhenAll(files.Select(file => file.RunAsync()))).Sum());
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many files.</summary>
        [Range(1, 16), Display(Name = "Files", Description = "How many files are fetched.")]
        public int Files { get; init; } = 5;

        /// <summary>How large each is.</summary>
        [Range(1, 1024), Unit("KiB"), Display(Name = "Size", Description = "How large each file is.")]
        public int SizeKib { get; init; } = 128;

        /// <summary>How fast each connection is.</summary>
        [Range(64, 65_536), Unit("KiB/s"), Display(Name = "Bandwidth", Description = "How fast the bytes of one file can come.")]
        public int BandwidthKibPerSecond { get; init; } = 512;

        /// <summary>How long the first byte takes.</summary>
        [Range(0, 1000), Unit("ms"), Display(Name = "Latency", Description = "How long it takes until the first byte comes.")]
        public int LatencyMs { get; init; } = 100;

        /// <summary>How the files are fetched.</summary>
        [Display(Name = "Strategy", Description = "How the files are fetched.")]
        public Strategy Strategy { get; init; } = Strategy.Threads;
    }

    /// <summary>What came out.</summary>
    /// <param name="Bytes">Bytes that came in all.</param>
    /// <param name="WallMs">How long all of it took, in ms.</param>
    /// <param name="SumOfSinglesMs">The sum of how long each file took, in ms.</param>
    public sealed record Result(long Bytes, double WallMs, double SumOfSinglesMs) : ScenarioResult
    {
        /// <summary>How many times faster than one after the other.</summary>
        public double SpeedUp => SumOfSinglesMs / WallMs;

        /// <inheritdoc/>
        public override string ToVerdict() => string.Create(
            CultureInfo.InvariantCulture,
            $"All files came in {WallMs / 1000:0.00} s, {SpeedUp:0.0} times as fast as one after the other.");
    }

    /// <summary>A download that tells how long it took.</summary>
    private sealed class TimedDownload
    {
        private readonly Download _download;
        private readonly CancellationToken _stopping;

        public TimedDownload(ScenarioContext context, Choices choices, int number)
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"file-{number}");
            var bytes = choices.SizeKib * 1024L;
            var query = string.Create(
                CultureInfo.InvariantCulture,
                $"size={bytes}&latencyMs={choices.LatencyMs}&bytesPerSecond={choices.BandwidthKibPerSecond * 1024L}");
            _download = new Download(
                context.Files,
                new Uri($"/files/{Name}.bin?{query}", UriKind.Relative),
                context.Threads.Transfer($"{Name}.bin", bytes));
            _stopping = context.Threads.Stopping;
        }

        public string Name { get; }

        public TimeSpan Elapsed { get; private set; }

        public long Run()
        {
            var started = Stopwatch.GetTimestamp();
            var bytes = _download.Run(_stopping);
            Elapsed = Stopwatch.GetElapsedTime(started);
            return bytes;
        }

        public async Task<long> RunAsync()
        {
            var started = Stopwatch.GetTimestamp();
            var bytes = await _download.RunAsync(_stopping);
            Elapsed = Stopwatch.GetElapsedTime(started);
            return bytes;
        }
    }
}
