using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Charts;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Catalogue;

/// <summary>Two threads print side by side, round after round, in an order that nobody chose.</summary>
public sealed class ConcurrentTasks : Scenario<ConcurrentTasks.Choices>
{
    /// <summary>When the second thread may begin.</summary>
    public enum Order
    {
        /// <summary>At once.</summary>
        [Display(Name = "Side by side", Description = "Both threads are started, then both are joined: they run at the same time.")]
        SideBySide,

        /// <summary>After the first has ended.</summary>
        [Display(Name = "One after the other", Description =
            "The first thread is joined before the second is started: they never run at the same time.")]
        OneAfterTheOther,
    }

    /// <summary>How much the scenario helps the threads to mix.</summary>
    public enum Window
    {
        /// <summary>Not at all.</summary>
        [Display(Name = "None", Description = "Plain code. The first thread has often printed everything before the second has started.")]
        None,

        /// <summary>Both begin at once.</summary>
        [Display(Name = "Gate", Description = "Side by side, both threads wait at a gate and begin together.")]
        Gate,

        /// <summary>Both begin at once and give way after some items.</summary>
        [Display(Name = "Yield", Description = "As gate, and after each item a coin decides whether the thread lets the other run.")]
        Yield,
    }

    /// <inheritdoc/>
    public override string Id => "concurrent-tasks";

    /// <inheritdoc/>
    public override string Title => "Two threads at once";

    /// <inheritdoc/>
    public override Lesson Lesson => new(Topic.FirstSteps, 3, Difficulty.Easy, 5);

    /// <inheritdoc/>
    public override string Summary =>
        "One thread prints numbers, another letters. Each keeps its own order, but how the two mix is different every time.";

    /// <inheritdoc/>
    public override ScenarioText Text => new(
        "Threads that run at the same time share the processors, and the operating system decides who goes on when. The order within "
            + "one thread is certain. The order between two threads is not: it is called an interleaving, and a program has to be "
            + "right in all of them.",
        "The pairs of lanes, one pair for each round: the same code and the same items every time, printed in another order. The chart "
            + "counts how often each order came.",
        "Set the order to one after the other: joining the first thread before the second is started leaves only one interleaving, and "
            + "no time is saved either. Then go back and set the race window to none, or raise the number of items.");

    /// <inheritdoc/>
    protected override int ThreadsNeeded(Choices parameters) => parameters.Order == Order.SideBySide ? 3 : 2;

    /// <inheritdoc/>
    protected override ScenarioResult Run(ScenarioContext context, Choices parameters) =>
        new Result(parameters.Order, parameters.Items, PrintAllRounds(context.Threads, parameters));

    #region Listing
    private static List<string> PrintAllRounds(ThreadGroup threads, Choices choices)
    {
        var rounds = new List<string>();
        for (var round = 1; round <= choices.Rounds; round++)
            rounds.Add(PrintRound(threads, choices, round));
        return rounds;
    }

    private static string PrintRound(ThreadGroup threads, Choices choices, int round)
    {
        var screen = new Screen();
        var gate = threads.Barrier($"gate-{round}", 2);

        var numbers = threads.Start($"Numbers-{round}", () => Print(i => $"{i}"));
        if (choices.Order == Order.OneAfterTheOther)
            numbers.Join();
        var letters = threads.Start($"Letters-{round}", () => Print(i => $"{"abcdefghijklmnopqrstuvwxyz"[i - 1]}"));
        numbers.Join();
        letters.Join();
        return screen.ToString();

        void Print(Func<int, string> item)
        {
            if (choices.Order == Order.SideBySide && choices.RaceWindow != Window.None)
                gate.Wait();
            for (var i = 1; i <= choices.Items; i++)
            {
                screen.Print(item(i));
                // Not every time, or they would politely take turns.
                if (choices.RaceWindow == Window.Yield && Random.Shared.Next(2) == 0)
                    ProbedThread.Yield();
            }
        }
    }
    #endregion

    /// <summary>What can be varied.</summary>
    public sealed class Choices
    {
        /// <summary>When the second thread may begin.</summary>
        [Display(Name = "Order", Description = "Whether the second thread starts at once or after the first has ended.")]
        public Order Order { get; init; } = Order.SideBySide;

        /// <summary>How many numbers and letters.</summary>
        [Range(2, 26), Display(Name = "Items", Description = "How many numbers, and as many letters, are printed in each round.")]
        public int Items { get; init; } = 5;

        /// <summary>How often all of it is done.</summary>
        [Range(1, 50), Display(Name = "Rounds", Description = "How often the same is done, with two new threads each time.")]
        public int Rounds { get; init; } = 10;

        /// <summary>How much the threads are helped to mix.</summary>
        [Display(Name = "Race window", Description = "How much the scenario helps the two threads to mix.")]
        public Window RaceWindow { get; init; } = Window.Yield;
    }

    /// <summary>What came out.</summary>
    /// <param name="Order">Whether the threads could mix.</param>
    /// <param name="Items">How many items each thread printed in a round.</param>
    /// <param name="Rounds">What stood on the screen after each round, the items parted by spaces.</param>
    public sealed record Result(Order Order, int Items, IReadOnlyList<string> Rounds) : ScenarioResult
    {
        private const int MostBars = 12;

        /// <summary>How many different orders came out.</summary>
        public int Distinct => Rounds.Distinct().Count();

        /// <summary>How many orders could have come out: 2n items, of which n are numbers, in their own order.</summary>
        public long Possible => Order == Order.OneAfterTheOther
            ? 1
            : Enumerable.Range(1, Items).Aggregate(1L, (ways, i) => ways * (Items + i) / i);

        /// <inheritdoc/>
        public override IReadOnlyList<Chart> Charts
        {
            get
            {
                var bars = Rounds.CountBy(order => order).OrderByDescending(bar => bar.Value).Take(MostBars).ToList();
                return
                [
                    Chart.Bars(
                        "How often each order came", "order", "rounds", [.. bars.Select(bar => bar.Key)], [.. bars.Select(bar => (double)bar.Value)]),
                ];
            }
        }

        /// <inheritdoc/>
        public override string ToVerdict() => (Rounds.Count, Distinct) switch
        {
            (1, _) => $"The order was {Rounds[0]}; {NumberText.Of(Possible)} would have been possible.",
            (_, 1) => $"All {NumberText.Of(Rounds.Count)} rounds came out in the same order: {Rounds[0]}.",
            _ => $"{NumberText.Of(Rounds.Count)} rounds came out in {NumberText.Of(Distinct)} different orders, "
                + $"of {NumberText.Of(Possible)} that are possible; the last was {Rounds[^1]}.",
        };
    }

    /// <summary>Takes one text at a time, as a console does, so that what stands on it has the timeline's order.</summary>
    private sealed class Screen
    {
        private readonly Lock _writing = new();
        private readonly List<string> _texts = [];

        public void Print(string text)
        {
            lock (_writing)
            {
                ProbedThread.Print(text);
                _texts.Add(text);
            }
        }

        public override string ToString() => string.Join(' ', _texts);
    }
}
