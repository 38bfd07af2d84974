using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>A thread from its start to its end, and what becomes of it when the main thread ends first.</summary>
public sealed class ThreadLifecycle : Scenario<ThreadLifecycle.Choices>
{
    /// <summary>What the process does about a worker that its main thread leaves behind.</summary>
    public enum Ending
    {
        /// <summary>A daemon.</summary>
        [Display(Name = "Background", Description =
            "The worker is a background thread, a daemon: when main ends, the process ends, and the worker with it.")]
        Background,

        /// <summary>A daemon that is waited for.</summary>
        [Display(Name = "Background, joined", Description = "The worker is a background thread, but main joins it before it ends itself.")]
        BackgroundJoined,

        /// <summary>An ordinary thread.</summary>
        [Display(Name = "Foreground", Description = "The worker is a foreground thread: the process lives on until it has finished.")]
        Foreground,
    }

    /// <inheritdoc/>
    public override string Id => "thread-lifecycle";

    /// <inheritdoc/>
    public override string Title => "The life of a thread";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.FirstSteps, 1, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary =>
        "A thread is made, started and joined. Who forgets to join a background thread may lose it: it is gone when the main thread ends.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Starting a thread lets its function run beside the one that started it. Joining it means waiting for its end, and a join with a "
            + "time-out gives up when the time is over: the thread itself works on. A process lives as long as one of its foreground "
            + "threads does; nobody waits for background threads, which Python calls daemons.",
        "The lane of main waits twice for Worker: once it gives up, once it sees the end. Below, a real second process has lanes of "
            + "its own. Its worker's lane breaks off right after its main thread's last event, in the middle of its steps.",
        "Set the ending to foreground: the same process now lives on until its worker has done every step. With background, joined "
            + "the main thread waits itself. Then give main more patience than the worker needs, and look at the first join again.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => 3;

    /// <inheritdoc/>
    protected override int ProcessesNeeded(Choices parameters) => 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var isInTime = StartAndJoin(context.Threads, parameters);
        var (stepsDone, exitCode) = LeaveWorkerBehind(context.Threads, parameters);
        if (stepsDone < parameters.Steps)
        {
            ProbedThread.Notice(
                FindingSeverity.Problem,
                "The process is gone, though its background worker had done only "
                    + $"{NumberText.Of(stepsDone)} of {NumberText.Of(parameters.Steps)} steps.");
        }

        return new Result(parameters.Ending, isInTime, parameters.Steps, stepsDone, exitCode);
    }

    #region Listing
    private static bool StartAndJoin(ThreadGroup threads, Choices choices)
    {
        var worker = threads.Start("Worker", () =>
        {
            for (var step = 1; step <= choices.Steps; step++)
            {
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.StepMs));
                ProbedThread.Print($"step {step} of {choices.Steps}");
            }
        });

        // The worker runs beside us from here on. This join gives up when the time is over; the worker does not.
        var isInTime = worker.Join(TimeSpan.FromMilliseconds(choices.PatienceMs));
        ProbedThread.Print(isInTime ? "The worker has ended." : "The worker is still alive.");

        // This one waits for as long as it takes.
        worker.Join();
        return isInTime;
    }

    private static (int StepsDone, int ExitCode) LeaveWorkerBehind(ThreadGroup threads, Choices choices)
    {
        // The end of a main thread can end a process, so this happens in one of its own. Its main thread starts the same work by
        //     new Thread(Work) { Name = "worker", IsBackground = … }.Start();
        // and ends when its patience does, whether or not the work is done.
        using var process = threads.StartProcess(
            "process", "thread-lifecycle", choices.Kind, $"{choices.Steps}", $"{choices.StepMs}", $"{choices.PatienceMs}");
        var exitCode = process.Wait();
        return ((int)process.Results.GetValueOrDefault("steps"), exitCode);
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>What becomes of a worker that is left behind.</summary>
        [Display(Name = "Ending", Description =
            "What kind of thread the worker of the second process is, when its main thread wants to end.")]
        public Ending Ending { get; init; } = Ending.Background;

        /// <summary>How many steps a worker does.</summary>
        [Range(1, 20), Display(Name = "Steps", Description = "How many steps of work each worker does.")]
        public int Steps { get; init; } = 5;

        /// <summary>How long each takes.</summary>
        [Range(1, 200), Unit("ms"), Display(Name = "Step", Description = "How long each step takes.")]
        public int StepMs { get; init; } = 60;

        /// <summary>How long main waits.</summary>
        [Range(0, 1000), Unit("ms")]
        [Display(Name = "Patience", Description =
            "How long each main thread gives its worker: here the time-out of its first join, in the second process the "
            + "time until it ends.")]
        public int PatienceMs { get; init; } = 100;

        /// <summary>The ending, as the other process knows it.</summary>
        internal string Kind => Ending switch
        {
            Ending.Foreground => "foreground",
            Ending.BackgroundJoined => "background-joined",
            _ => "background",
        };
    }

    /// <summary>What came out.</summary>
    /// <param name="Ending">The kind of the other process's worker.</param>
    /// <param name="IsJoinedInTime">Whether the join with a time-out saw the end of the worker of this process.</param>
    /// <param name="Steps">Steps that each worker had to do.</param>
    /// <param name="StepsDone">Steps that the other process's worker has done.</param>
    /// <param name="ExitCode">What the other process ended with.</param>
    public sealed record Result(Ending Ending, bool IsJoinedInTime, int Steps, int StepsDone, int ExitCode) : ScenarioResult
    {
        /// <summary>Whether the other process's worker has done all of its steps.</summary>
        public bool HasFinished => StepsDone == Steps;

        private string All => Steps == 1 ? "its only step" : $"all of its {NumberText.Of(Steps)} steps";

        /// <inheritdoc/>
        public override string ToVerdict() => (Ending, HasFinished) switch
        {
            (_, false) => "The process ended with its main thread, though its background worker had done only "
                + $"{NumberText.Of(StepsDone)} of {NumberText.Of(Steps)} steps.",
            (Ending.Foreground, _) => $"The process lived on until its foreground worker had done {All}.",
            (Ending.BackgroundJoined, _) => $"The main thread joined its background worker, which did {All} before the process ended.",
            _ => $"The background worker had done {All} before its main thread ended, but nobody would have waited for it.",
        };
    }
}
