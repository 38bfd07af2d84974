using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Threads that are to get a number each, and the ways in which it reaches them.</summary>
public sealed class ThreadArguments : Scenario<ThreadArguments.Choices>
{
    /// <summary>How a thread gets its number.</summary>
    public enum Passing
    {
        /// <summary>It doesn't.</summary>
        [Display(Name = "Captured variable", Description =
            "The thread's function uses the loop's own variable, which all threads share and the loop goes on changing.")]
        Captured,

        /// <summary>A variable of its own.</summary>
        [Display(Name = "Copy", Description = "Each round of the loop makes a new variable, and the thread's function uses that.")]
        Copy,

        /// <summary>An argument by its place.</summary>
        [Display(Name = "Positional arguments", Description =
            "The numbers are handed over when the thread is made, and their order says what they are.")]
        Positional,

        /// <summary>An argument by its name.</summary>
        [Display(Name = "Named arguments", Description =
            "The numbers are handed over when the thread is made, each with the name of its parameter, in any order.")]
        Named,
    }

    /// <summary>How much the scenario helps the mistake to show itself.</summary>
    public enum Window
    {
        /// <summary>Not at all.</summary>
        [Display(Name = "None", Description =
            "Plain code. What a thread finds in the shared variable depends on how far the loop has come.")]
        None,

        /// <summary>The threads wait for the loop.</summary>
        [Display(Name = "Gate", Description = "All threads wait at a gate until the loop that starts them has ended.")]
        Gate,
    }

    /// <inheritdoc/>
    public override string Id => "thread-arguments";

    /// <inheritdoc/>
    public override string Title => "Arguments for threads";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.FirstSteps, 2, Difficulty.Easy, 10);

    /// <inheritdoc/>
    public override string Summary =>
        "A loop sends each waiter to a table of its own. If they share the loop's variable, they all end up at one that doesn't exist.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "A thread's function can use the variables around it, but it gets the variables, not what was in them when the thread was "
            + "made. By the time a waiter looks at the loop's variable, the loop has counted on. Arguments are different: they are "
            + "worked out on the spot and handed over, by place or by name.",
        "What each waiter prints. The loop was to send one to each table, yet all of them name the same number: the one at which the "
            + "loop stopped. In C# that is one past the last table, in Python the last table itself.",
        "Set passing to copy, to positional, or to named arguments: each table is served once. Then go back to the captured variable "
            + "and set the race window to none: now some waiters are quick enough, and the result differs from run to run.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Tables + 1;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters)
    {
        var visited = SendWaiters(context.Threads, parameters);
        var result = new Result(parameters.Tables, [.. visited.Order()]);
        if (result.Unserved > 0)
        {
            ProbedThread.Notice(
                FindingSeverity.Problem,
                $"Each waiter was to serve one of the tables 1 to {NumberText.Of(parameters.Tables)}, but {result.Places}.");
        }

        return result;
    }

    #region Listing
    private static ConcurrentBag<int> SendWaiters(ThreadGroup threads, Choices choices)
    {
        var visited = new ConcurrentBag<int>();
        var loopHasEnded = threads.Signal("the loop has ended");
        var waiters = new List<ProbedThread>();

        // One variable for all rounds of the loop.
        for (var table = 1; table <= choices.Tables; table++)
        {
            // A new variable in each round.
            var copy = table;
            Action serve = choices.Passing switch
            {
                Passing.Captured => () => Serve(table, guests: 2),
                Passing.Copy => () => Serve(copy, guests: 2),
                Passing.Positional => ServeLater(table, 2),
                _ => ServeLater(guests: 2, table: table),
            };
            waiters.Add(threads.Start($"Waiter-{table}", () =>
            {
                if (choices.RaceWindow == Window.Gate)
                    loopHasEnded.Wait();
                serve();
            }));
        }

        loopHasEnded.Set();
        foreach (var waiter in waiters)
            waiter.Join();
        return visited;

        // Its arguments are worked out when it is called, which is in the loop, and belong to the function that it returns.
        Action ServeLater(int table, int guests) => () => Serve(table, guests);

        void Serve(int table, int guests)
        {
            ProbedThread.Print($"table {table}, {guests} guests");
            visited.Add(table);
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>How the numbers reach the threads.</summary>
        [Display(Name = "Passing", Description = "How each waiter is told its table.")]
        public Passing Passing { get; init; } = Passing.Captured;

        /// <summary>How many tables, and as many threads.</summary>
        [Range(2, 32), Display(Name = "Tables", Description = "How many tables there are, with a waiter for each.")]
        public int Tables { get; init; } = 5;

        /// <summary>How much the mistake is helped to show itself.</summary>
        [Display(Name = "Race window", Description = "How much the scenario helps the mistake to show itself.")]
        public Window RaceWindow { get; init; } = Window.Gate;
    }

    /// <summary>What came out.</summary>
    /// <param name="Tables">How many tables there are, with the numbers 1, 2, 3 …</param>
    /// <param name="Visited">The number to which each thread went, in ascending order.</param>
    public sealed record Result(int Tables, IReadOnlyList<int> Visited) : ScenarioResult
    {
        /// <summary>Tables to which nobody went.</summary>
        public int Unserved => Enumerable.Range(1, Tables).Except(Visited).Count();

        /// <summary>Where the waiters went, in words.</summary>
        internal string Places => Visited.Distinct().ToList() is [var only]
            ? $"all waiters went to table {NumberText.Of(only)}"
            : "the waiters went to tables " + string.Join(", ", Visited.Distinct().Select(table => NumberText.Of(table)));

        /// <inheritdoc/>
        public override string ToVerdict() => Unserved == 0
            ? $"All {NumberText.Of(Tables)} tables were served, since each waiter had a number of its own."
            : $"{NumberText.Of(Unserved)} of {NumberText.Of(Tables)} tables got no waiter: {Places}.";
    }
}
