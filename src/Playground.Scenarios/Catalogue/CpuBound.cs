using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Playground.Scenarios.Charts;
using Playground.Scenarios.Parameters;
using Playground.Scenarios.Scaling;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>The same work divided among more and more workers: once it is computing, once it is waiting.</summary>
public sealed class CpuBound : Scenario<CpuBound.Choices>
{
    /// <summary>The first number that is looked at. All that follow are nearly equally hard, so that equal shares take equally long.</summary>
    private const int FirstNumber = 10_000_000;

    /// <summary>How many waits there are in all; many numbers of workers divide it.</summary>
    private const int Waits = 120;

    private const int WaitMs = 2;

    /// <summary>What the workers are, and whether they can compute at the same time.</summary>
    public enum Mode
    {
        /// <summary>Threads under an interpreter lock.</summary>
        [Display(Name = "Interpreter lock", Description = "Threads as in most Python interpreters: only the one that holds the interpreter lock runs.")]
        Gil,

        /// <summary>Threads that nothing holds up.</summary>
        [Display(Name = "Free", Description = "Threads of .NET: as many of them run at the same time as there are processors.")]
        Free,

        /// <summary>Processes.</summary>
        [Display(Name = "Processes", Description = "A process for each worker: nothing is shared, and starting one takes a while.")]
        Processes,
    }

    /// <inheritdoc/>
    public override string Id => "cpu-bound";

    /// <inheritdoc/>
    public override string Title => "Computing and waiting";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.Speed, 1, Difficulty.Medium, 15);

    /// <inheritdoc/>
    public override string Summary =>
        "More threads make waiting faster. Computing gets faster only if there are processors for them, and no lock in the way.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "The same work is done again and again, by one worker, by two, and so on: first it is computing, counting primes, then it is "
            + "waiting, as for a network. An interpreter lock, such as Python's GIL, lets only one thread compute at a time, "
            + "but a thread that waits gives it back. So threads help there when they wait, and hardly at all when they compute.",
        "The curves: waiting rises, computing stays flat. In the interpreter lock's lane the owner changes about once in each "
            + "switch interval. Where the lanes are asleep side by side, the lock is free: nobody needs it for waiting.",
        "Set the mode to free: now computing rises too, up to the number of processors and no further. Processes reach the "
            + "same in Python, at the price of their start-up. Then let half of the work be serial, and see how little is left to gain.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) =>
        parameters.Mode == Mode.Processes ? 1 + (3 * parameters.Workers) : 1 + parameters.Workers;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var computing = Rounds(new Portion(FirstNumber, FirstNumber + parameters.Numbers, 1, IsWaiting: false), parameters);
        var waiting = Rounds(new Portion(0, Waits, 1, IsWaiting: true), parameters);
        var startUpMs = Work(context.Threads, [.. computing, .. waiting], parameters);
        return new Result(computing[0].Primes, Environment.ProcessorCount, ScalingCurve.Of(computing), ScalingCurve.Of(waiting))
        {
            Mode = parameters.Mode,
            SerialPercent = parameters.SerialPercent,
            StartUpMs = parameters.Mode == Mode.Processes ? startUpMs : null,
            PrimesOfRounds = [.. computing.Select(round => round.Primes)],
        };
    }

    #region Listing
    private static double Work(ThreadGroup threads, Round[] rounds, Choices choices)
    {
        var gil = choices.Mode == Mode.Gil
            ? threads.InterpreterLock("interpreter lock", TimeSpan.FromMilliseconds(choices.SwitchIntervalMs))
            : null;
        var everybody = threads.Barrier("everybody is here", choices.Workers);
        var startUpMs = new double[choices.Workers];

        var workers = Enumerable.Range(0, choices.Workers).Select(me => threads.Start($"Worker-{me + 1}", () =>
        {
            using var process = choices.Mode == Mode.Processes ? StartProcess(threads, me, rounds) : null;
            startUpMs[me] = process?.StartUpMs ?? 0;
            foreach (var round in rounds)
            {
                everybody.Wait();
                if (me == 0)
                    Do(round, round.Serial, gil, process);
                everybody.Wait();
                Do(round, round.ShareOf(me), gil, process);
            }

            process?.WaitForExit();
        })).ToArray();

        foreach (var worker in workers)
            worker.Join();
        return startUpMs.Max();
    }

    private static void Do(Round round, Portion portion, ProbedInterpreterLock? gil, WorkerProcess? process)
    {
        if (portion.IsEmpty)
            return;
        if (process is not null)
        {
            // The same work, in another process: nothing of this one is in its way.
            round.Add(process.DoNext());
            return;
        }

        var started = Stopwatch.GetTimestamp();
        gil?.Enter();
        var primes = portion.IsWaiting ? Wait(portion.To, gil) : CountPrimes(portion, gil);
        gil?.Exit();
        round.Add(new PortionDone(started, Stopwatch.GetTimestamp(), primes));
    }

    private static int Wait(int times, ProbedInterpreterLock? gil)
    {
        for (var i = 0; i < times; i++)
        {
            // Who waits needs no interpreter.
            gil?.Exit();
            ProbedThread.Sleep(TimeSpan.FromMilliseconds(WaitMs));
            gil?.Enter();
        }

        return 0;
    }

    // Fully optimised from the first call: else the first round would look slow for another reason.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountPrimes(Portion portion, ProbedInterpreterLock? gil)
    {
        var primes = 0;
        for (var block = portion.From; block < portion.To; block += Portion.Block * portion.Shares)
        {
            for (var number = block; number < Math.Min(block + Portion.Block, portion.To); number++)
            {
                primes += IsPrime(number) ? 1 : 0;
                // Between two steps of an interpreter: whoever has waited long enough may run now.
                gil?.Checkpoint();
            }

            ProbedThread.Current.ThrowIfStopping();
        }

        return primes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsPrime(int number)
    {
        if (number < 2)
            return false;
        for (var divisor = 2; divisor <= number / divisor; divisor++)
        {
            if (number % divisor == 0)
                return false;
        }

        return true;
    }
    #endregion

    private static Round[] Rounds(Portion work, Choices choices) =>
        [.. Enumerable.Range(1, choices.Workers).Select(workers => new Round(work, workers, choices.SerialPercent))];

    private static WorkerProcess StartProcess(ThreadGroup threads, int worker, Round[] rounds)
    {
        var portions = rounds.SelectMany(round => worker == 0 ? [round.Serial, round.ShareOf(0)] : new[] { round.ShareOf(worker) });
        return new WorkerProcess(threads, $"process-{worker + 1}", portions.Where(portion => !portion.IsEmpty), WaitMs);
    }

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>The most workers that share the work.</summary>
        [Range(2, 16), Display(Name = "Workers", Description = "The work is done by one worker, then by two, and so on up to this many.")]
        public int Workers { get; init; } = 4;

        /// <summary>What the workers are.</summary>
        [Display(Name = "Mode", Description = "What the workers are, and whether they can compute at the same time.")]
        public Mode Mode { get; init; } = Mode.Gil;

        /// <summary>How long a thread may keep the interpreter lock once another wants it.</summary>
        [Range(1, 100), Unit("ms"), Display(Name = "Switch interval", Description = "How long a thread keeps the interpreter lock after another has asked for it.")]
        public int SwitchIntervalMs { get; init; } = 5;

        /// <summary>The part of the work that only one worker may do.</summary>
        [Range(0, 100), Unit("%"), Display(Name = "Serial part", Description = "The part of the work that one worker does alone while all others wait.")]
        public int SerialPercent { get; init; } = 5;

        /// <summary>In how many numbers primes are looked for.</summary>
        [Range(20_000, 500_000), Display(Name = "Numbers", Description = "In how many numbers, all a bit above ten millions, the workers look for primes.")]
        public int Numbers { get; init; } = 250_000;
    }

    /// <summary>What came out.</summary>
    /// <param name="Primes">How many primes there are, as one worker alone has counted them.</param>
    /// <param name="Processors">How many processors this process may use.</param>
    /// <param name="Computing">How fast computing was with 1, 2, 3 … workers.</param>
    /// <param name="Waiting">How fast waiting was with 1, 2, 3 … workers.</param>
    public sealed record Result(
        int Primes, int Processors, IReadOnlyList<ScalingPoint> Computing, IReadOnlyList<ScalingPoint> Waiting) : ScenarioResult
    {
        /// <summary>How many times as fast as one all workers together computed.</summary>
        public double ComputingSpeedUp => Computing[^1].SpeedUp;

        /// <summary>How many times as fast as one all workers together waited.</summary>
        public double WaitingSpeedUp => Waiting[^1].SpeedUp;

        /// <summary>The part of the work that one worker did alone, in percent.</summary>
        public int SerialPercent { get; init; }

        /// <summary>How long it took until all processes stood ready, in ms; null if there were none. Not part of the work's time.</summary>
        public double? StartUpMs { get; init; }

        /// <summary>How many primes were counted with 1, 2, 3 … workers: always the same number.</summary>
        public IReadOnlyList<int> PrimesOfRounds { get; init; } = [];

        /// <inheritdoc/>
        public override IReadOnlyList<Chart> Charts => [ScalingCurve.Picture(Computing, Waiting, Processors, SerialPercent)];

        internal Mode Mode { get; init; }

        /// <inheritdoc/>
        public override string ToVerdict()
        {
            var workers = NumberText.Of(Computing.Count);
            var who = Mode switch
            {
                Mode.Gil => $"Under the interpreter lock, {workers} threads",
                Mode.Free => $"Running freely, {workers} threads",
                _ => string.Create(CultureInfo.InvariantCulture, $"Once they had started, which took {StartUpMs / 1000:0.00} s, {workers} processes"),
            };
            return string.Create(
                CultureInfo.InvariantCulture, $"{who} computed {ComputingSpeedUp:0.0} times as fast as one, and waited {WaitingSpeedUp:0.0} times as fast.");
        }
    }
}
