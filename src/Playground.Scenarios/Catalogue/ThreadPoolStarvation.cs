using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Parameters;
using Playground.Threading.Processes;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Requests that keep the threads of a pool while they wait, until there is none left, not even for the answers.</summary>
public sealed class ThreadPoolStarvation : Scenario<ThreadPoolStarvation.Choices>
{
    private const int SamplesPerSecond = 10;

    /// <summary>How a request waits for its answer.</summary>
    public enum Style
    {
        /// <summary>It keeps its thread.</summary>
        [Display(Name = "Block", Description = "A request keeps its thread until the answer has come, as with Result or Wait on a task.")]
        Block,

        /// <summary>It gives its thread back.</summary>
        [Display(Name = "Await", Description = "A request gives its thread back and goes on, on any thread of the pool, when the answer has come.")]
        Await,
    }

    /// <inheritdoc/>
    public override string Id => "thread-pool-starvation";

    /// <inheritdoc/>
    public override string Title => "Thread pool starvation";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.InputAndOutput, 2, Difficulty.Hard, 15);

    /// <inheritdoc/>
    public override string Summary =>
        "A pool has few threads for many requests. Requests that block their thread while they wait bring all of it to a standstill.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A server has a pool of threads, far fewer than requests. A request that blocks its thread until an answer comes takes it away "
            + "from all others; and when the answer comes, a thread of the pool is needed to take it in. If all of them stand and wait, "
            + "there is none. The pool notices, but adds new threads only slowly, and the next requests block them too.",
        "The lanes of the pool appear one after the other, and each goes to waiting at once. The gauge of the threads climbs while "
            + "that of the answers stays close to zero, though no processor has anything to do.",
        "Set the style to await: the same requests are all answered, by the few threads that the pool began with. Then go back to block and "
            + "let the pool begin with 16 threads: more than wait at the same time. It works, until twice as many requests come.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => 3 + parameters.PoolLimit;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        using var server = Serve(context.Threads, parameters);
        var result = ToResult(server.Results, parameters);
        if (result.Unanswered > 0)
        {
            ProbedThread.Notice(
                FindingSeverity.Problem,
                $"{NumberText.Of(result.Unanswered)} of {NumberText.Of(result.Requests)} requests had no answer when the time was up, "
                    + $"though the pool had {NumberText.Of(result.MostPoolThreads)} threads.");
        }

        return result;
    }

    #region Listing
    private static ProbedProcess Serve(ThreadGroup threads, Choices choices)
    {
        // A process of its own, since every process has one thread pool, and this one's is needed.
        // There, each request is a piece of work for the pool:
        //
        //     block:  var answer = AskAsync().Result;    // keeps the thread until the answer has come
        //     await:  var answer = await AskAsync();     // gives it back until then
        //
        // and an answer takes its time, for which nobody is needed, until a thread must take it in:
        //
        //     async Task<int> AskAsync() { await Task.Delay(wait); return 1; }
        var server = threads.StartProcess(
            "server",
            "pool-starvation",
            choices.Style == Style.Block ? "block" : "await",
            $"{choices.PoolThreads}",
            $"{choices.PoolLimit}",
            $"{choices.RequestsPerSecond}",
            $"{choices.WaitMs}",
            $"{choices.DurationMs}");
        server.Wait();
        return server;
    }
    #endregion

    private static Result ToResult(IReadOnlyDictionary<string, double> figures, Choices choices) =>
        new((int)figures["requests"], (int)figures["answered"], (int)figures["threads"])
        {
            Style = choices.Style,
            Throughput = Curve(figures, "answered", SamplesPerSecond),
            PoolThreads = Curve(figures, "threads", 1),
            Offered = choices.RequestsPerSecond,
        };

    private static List<ChartPoint> Curve(IReadOnlyDictionary<string, double> figures, string name, int factor)
    {
        var points = new List<ChartPoint>();
        for (var i = 1; figures.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{name} {i}"), out var figure); i++)
            points.Add(new ChartPoint((double)i / SamplesPerSecond, figure * factor));
        return points;
    }

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How a request waits for its answer.</summary>
        [Display(Name = "Style", Description = "How a request waits for its answer.")]
        public Style Style { get; init; } = Style.Block;

        /// <summary>How many requests come a second.</summary>
        [Range(10, 400), Unit("1/s"), Display(Name = "Requests", Description = "How many requests come in each second.")]
        public int RequestsPerSecond { get; init; } = 100;

        /// <summary>How long an answer takes.</summary>
        [Range(10, 500), Unit("ms"), Display(Name = "Wait", Description = "How long it takes until a request's answer comes.")]
        public int WaitMs { get; init; } = 100;

        /// <summary>How many threads the pool begins with.</summary>
        [Range(1, 32), Display(Name = "Threads of the pool", Description = "How many threads the pool has without thinking about it.")]
        public int PoolThreads { get; init; } = 4;

        /// <summary>How many threads the pool may add.</summary>
        [Range(0, 30), Display(Name = "Threads to add", Description = "How many threads the pool may add, one by one, when it notices that work is left lying.")]
        public int AddedThreads { get; init; } = 28;

        /// <summary>For how long requests come.</summary>
        [Range(500, 10_000), Unit("ms"), Display(Name = "Duration", Description = "For how long requests come.")]
        public int DurationMs { get; init; } = 2000;

        /// <summary>The most threads that the pool may have.</summary>
        internal int PoolLimit => PoolThreads + AddedThreads;
    }

    /// <summary>What came out.</summary>
    /// <param name="Requests">Requests that came.</param>
    /// <param name="Answered">Requests that were answered in time.</param>
    /// <param name="MostPoolThreads">The most threads that the pool had.</param>
    public sealed record Result(int Requests, int Answered, int MostPoolThreads) : ScenarioResult
    {
        /// <summary>Requests that were left without an answer.</summary>
        public int Unanswered => Requests - Answered;

        /// <inheritdoc/>
        public override IReadOnlyList<Chart> Charts =>
        [
            Chart.Lines(
                "Answers over time",
                "time in s",
                "answers a second",
                new ChartSeries("answers", IsExpected: false, Throughput),
                new ChartSeries("requests", IsExpected: true, [.. Throughput.Select(point => point with { Y = Offered })])),
            Chart.Lines("Threads of the pool over time", "time in s", "threads", new ChartSeries("threads", IsExpected: false, PoolThreads)),
        ];

        internal Style Style { get; init; }

        internal IReadOnlyList<ChartPoint> Throughput { get; init; } = [];

        internal IReadOnlyList<ChartPoint> PoolThreads { get; init; } = [];

        internal int Offered { get; init; }

        /// <inheritdoc/>
        public override string ToVerdict()
        {
            var how = Style == Style.Block ? "block" : "give back";
            var threads = $"{NumberText.Of(MostPoolThreads)} {(MostPoolThreads == 1 ? "thread" : "threads")}";
            var answered = Unanswered == 0 ? $"all {NumberText.Of(Requests)}" : $"{NumberText.Of(Answered)} of {NumberText.Of(Requests)}";
            return $"With requests that {how} their threads, {answered} were answered; the pool had {threads}.";
        }
    }
}
