using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Parameters;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Whoever needs the connection first is to open it; without care, everybody is the first.</summary>
public sealed class LazyInitialisation : Scenario<LazyInitialisation.Choices>
{
    /// <summary>What keeps threads from opening one each.</summary>
    public enum Fix
    {
        /// <summary>Nothing.</summary>
        [Display(Name = "None", Description = "Look whether there is a connection, and open one if not: others look while it is being opened.")]
        None,

        /// <summary>A lock around both.</summary>
        [Display(Name = "Lock", Description = "One lock around looking and opening: right, but everybody takes the lock every time.")]
        Lock,

        /// <summary>A look without the lock, and another one with it.</summary>
        [Display(
            Name = "Double-checked",
            Description = "Look without the lock first, and take it only if there is none yet; then look again. What is looked at must be volatile.")]
        DoubleChecked,

        /// <summary>Compare and swap.</summary>
        [Display(
            Name = "Compare-and-swap",
            Description = "Several may open one, but only the first is kept, in one step of the processor; the others throw theirs away.")]
        CompareAndSwap,

        /// <summary>The type that .NET has for it.</summary>
        [Display(Name = "Lazy", Description = "The type Lazy<T> does it all: the first to ask opens the connection, and the others wait inside.")]
        Lazy,
    }

    /// <inheritdoc/>
    public override string Id => "lazy-initialisation";

    /// <inheritdoc/>
    public override string Title => "Lazy initialisation";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.RaceConditions, 3, Difficulty.Medium, 12);

    /// <inheritdoc/>
    public override string Summary => "One connection is to be opened when it is needed first. Every thread finds none, and opens one.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "What is expensive is made only when it is needed, by whoever needs it first. But opening a connection takes a while, and in that "
            + "while others look, find none, and open one as well. All but one are too many, and the threads don't share what they should.",
        "Without a fix all workers read 0 from the connection's lane, and all of them sleep, which here stands for opening. With a lock, one "
            + "sleeps and the others wait. Each worker prints which connection it uses.",
        "Set the fix to lock, double-checked and lazy: the counter of opened connections stops at 1. With compare-and-swap it goes on, but "
            + "all use the same one. What happens inside of Lazy<T> has no lane: workers that wait there look as if they were running.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Threads + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var (opened, used) = Connect(context.Threads, parameters);
        return new Result(parameters.Threads, (int)opened, used.Distinct().Count());
    }

    #region Listing
    private static (long Opened, long[] Used) Connect(ThreadGroup threads, Choices choices)
    {
        // The number of the connection that all should use; 0 while there is none.
        var connection = threads.Variable("connection");
        var opened = threads.Variable("opened");
        var guard = threads.Lock("guard");
        var everybodyIsThere = threads.Barrier("everybody is there", choices.Threads);
        var lazy = new Lazy<long>(OpenIfThereIsNone);
        var used = new long[choices.Threads];

        var workers = Enumerable.Range(0, choices.Threads).Select(n => threads.Start($"Worker-{n + 1}", () =>
        {
            everybodyIsThere.Wait();
            used[n] = choices.Fix switch
            {
                Fix.None => OpenIfThereIsNone(),
                Fix.Lock => OpenIfThereIsNoneLocked(),
                Fix.DoubleChecked => connection.Read() is var found and not 0 ? found : OpenIfThereIsNoneLocked(),
                Fix.CompareAndSwap => OpenAndKeepTheFirst(),
                _ => lazy.Value,
            };
            ProbedThread.Print($"uses connection {used[n]}");
        })).ToArray();

        foreach (var worker in workers)
            worker.Join();
        return (opened.Read(), used);

        long OpenIfThereIsNone()
        {
            if (connection.Read() is var found and not 0)
                return found;
            var mine = Open();
            if (mine == 2)
                ProbedThread.Notice(FindingSeverity.Problem, $"{ProbedThread.Current.Name} opened a second connection: when it looked, there was none.");
            connection.Write(mine);
            return mine;
        }

        long OpenIfThereIsNoneLocked()
        {
            using (guard.Hold())
                return OpenIfThereIsNone();
        }

        long OpenAndKeepTheFirst()
        {
            if (connection.Read() is var found and not 0)
                return found;
            var mine = Open();
            return connection.TryReplace(0, mine) ? mine : connection.Read();
        }

        long Open()
        {
            ProbedThread.Sleep(TimeSpan.FromMilliseconds(choices.OpenMs));
            return opened.AddAtomically(1);
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How many need the connection.</summary>
        [Range(1, 64), Display(Name = "Threads", Description = "How many threads need the connection at the same time.")]
        public int Threads { get; init; } = 5;

        /// <summary>What keeps threads from opening one each.</summary>
        [Display(Name = "Fix", Description = "What keeps the threads from opening a connection each.")]
        public Fix Fix { get; init; } = Fix.None;

        /// <summary>How long the window is open.</summary>
        [Range(0, 50), Unit("ms"), Display(
            Name = "Opening",
            Description = "How long it takes to open a connection: the longer, the surer others look meanwhile.")]
        public int OpenMs { get; init; } = 5;
    }

    /// <summary>What came out.</summary>
    /// <param name="Threads">How many needed the connection.</param>
    /// <param name="Opened">How many connections were opened.</param>
    /// <param name="Used">How many of them are used.</param>
    public sealed record Result(int Threads, int Opened, int Used) : ScenarioResult
    {
        /// <inheritdoc/>
        public override string ToVerdict() => (Opened, Used) switch
        {
            (1, _) => $"1 connection was opened, and {Users}.",
            (_, 1) => $"{NumberText.Of(Opened)} connections were opened, but {Users}.",
            _ => $"{NumberText.Of(Opened)} connections were opened, and {NumberText.Of(Used)} are in use, where one would do.",
        };

        private string Users => Threads == 1 ? "the only thread uses it" : $"all {NumberText.Of(Threads)} threads use the same one";
    }
}
