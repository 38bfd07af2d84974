using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class DiningPhilosophersTests
{
    private const int Runs = 100;
    private const int CuredRuns = 25;

    [Theory]
    [InlineData(5, Runs)]
    [InlineData(2, 10)]
    [InlineData(32, 5)]
    public async Task Without_a_remedy_everybody_holds_the_left_fork_and_waits_for_the_right_one(int philosophers, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var run = await RunAsync($$"""{ "philosophers": {{philosophers}} }""");
            var ring = run.Deadlock!;

            Assert.Null(run.Result);
            Assert.Empty(run.Timeline.Where(EventKind.Printed));
            Assert.Equal(philosophers, ring.Select(link => link.Thread).Distinct().Count());
            for (var place = 0; place < philosophers; place++)
            {
                var right = ring[(place + 1) % philosophers].Thread;
                Assert.Equal((right, right.Replace("Philosopher", "fork", StringComparison.Ordinal)), (ring[place].HeldBy, ring[place].WaitsFor));
            }
        }
    }

    [Theory]
    [InlineData("ordered")]
    [InlineData("waiter")]
    [InlineData("try-with-backoff")]
    public async Task With_a_remedy_every_portion_is_eaten_with_two_forks(string remedy)
    {
        for (var i = 0; i < CuredRuns; i++)
        {
            var run = await RunAsync($$"""{ "remedy": "{{remedy}}", "mealMs": 0 }""");
            var result = (DiningPhilosophers.Result)run.Result!;

            AssertMealsTakeTwoForks(run, 5);
            Assert.Equal(15, run.Timeline.Where(EventKind.Printed).Count);
            Assert.Equal(
                Enumerable.Range(1, 5).Select(place => run.Timeline.Of($"Philosopher-{place}").Count(e => e.Kind == EventKind.Printed)),
                result.Meals);
            Assert.Equal(run.Timeline.Where(EventKind.LockTimedOut).Count, result.FailedTries);
            Assert.True(result.LongestHungerMs > 0);
            Assert.StartsWith(
                $"All 15 portions were eaten, {result.FewestMeals} to {result.MostMeals} by each, and the longest hunger took ",
                result.ToVerdict(),
                StringComparison.Ordinal);
            Assert.Equal(result.Meals.Select(meals => (double)meals), result.Charts[0].Series[0].Points.Select(point => point.Y));
        }
    }

    [Fact]
    public async Task Waiter_seats_several_and_never_everybody()
    {
        // On a busy machine one may have eaten everything before the second comes, so that one run alone shows nothing.
        var most = new List<int>();
        for (var i = 0; i < CuredRuns; i++)
            most.Add(MostSeated(await RunAsync("""{ "remedy": "waiter" }""")));

        Assert.All(most, seated => Assert.InRange(seated, 1, 4));
        Assert.Contains(most, seated => seated > 1);
    }

    [Fact]
    public async Task Trying_in_step_is_a_livelock_in_which_nobody_eats()
    {
        for (var i = 0; i < CuredRuns; i++)
        {
            var run = await RunAsync("""{ "remedy": "try-in-step" }""");
            var result = (DiningPhilosophers.Result)run.Result!;

            Assert.Empty(run.Timeline.Where(EventKind.Printed));
            Assert.Equal((0, 0, 100), (result.MostMeals, result.LongestHungerMs, result.FailedTries));
            Assert.Equal(100, run.Timeline.Where(EventKind.LockTimedOut).Count);
            Assert.Equal("Nobody has eaten: 5 philosophers took a fork and laid it down again 100 times.", result.ToVerdict());
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal(
                ((long)FindingSeverity.Problem, "Livelock: all kept moving for 20 rounds, and nobody has eaten."),
                (notice.Value, run.Timeline.Name(notice.Subject)));
        }
    }

    [Fact]
    public async Task Backing_off_ends_the_same_livelock()
    {
        var run = await RunAsync("""{ "remedy": "try-with-backoff" }""");

        Assert.InRange(((DiningPhilosophers.Result)run.Result!).FailedTries, 5, 10_000);
        Assert.Empty(run.Timeline.Where(EventKind.Noticed));
    }

    [Theory]
    [InlineData("ordered", 2, 1)]
    [InlineData("waiter", 2, 1)]
    [InlineData("try-with-backoff", 2, 1)]
    [InlineData("ordered", 32, 10)]
    [InlineData("waiter", 32, 10)]
    [InlineData("try-with-backoff", 32, 3)]
    public async Task Extremes_are_fed_as_well(string remedy, int philosophers, int portions)
    {
        var run = await RunAsync($$"""{ "remedy": "{{remedy}}", "philosophers": {{philosophers}}, "portions": {{portions}}, "mealMs": 1 }""");

        Assert.Equal(philosophers * portions, ((DiningPhilosophers.Result)run.Result!).Meals.Sum());
        AssertMealsTakeTwoForks(run, philosophers);
    }

    /// <summary>Who eats holds both neighbouring forks; that nobody else does at that time is among the rules of every timeline.</summary>
    private static void AssertMealsTakeTwoForks(ScenarioRun run, int philosophers)
    {
        var timeline = run.Timeline;
        var forks = Enumerable.Range(1, philosophers).Select(n => timeline.Id($"fork-{n}")).ToList();
        for (var place = 0; place < philosophers; place++)
        {
            var held = new HashSet<int>();
            foreach (var e in timeline.Of($"Philosopher-{place + 1}"))
            {
                if (e.Kind == EventKind.LockAcquired)
                    Assert.True(held.Add(e.Subject));
                else if (e.Kind == EventKind.LockReleased)
                    Assert.True(held.Remove(e.Subject));
                else if (e.Kind == EventKind.Printed)
                    Assert.Equal([forks[place], forks[(place + 1) % philosophers]], held);
            }
        }
    }

    private static int MostSeated(ScenarioRun run)
    {
        int seated = 0, most = 0;
        foreach (var e in run.Timeline.Events)
        {
            seated += e.Kind == EventKind.SemaphoreAcquired ? 1 : e.Kind == EventKind.SemaphoreReleased ? -1 : 0;
            most = Math.Max(most, seated);
        }

        return most;
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new DiningPhilosophers(), parameters);
}
