using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class ConditionVariableTests
{
    private const int BrokenRuns = 100;
    private const int Runs = 10;

    [Fact]
    public async Task Looking_once_breaks_when_a_late_guest_takes_the_meal_that_another_was_woken_for()
    {
        var broken = 0;
        for (var i = 0; i < BrokenRuns; i++)
        {
            var run = await ScenarioRun.OfAsync(new ConditionVariable(), "{}");
            var result = AssertCountedTruly(run);
            if (result.WithoutMeal == 0)
                continue;

            broken++;
            AssertStolen(run);
            Assert.Equal(run.Timeline.Id("Guest-1"), run.Timeline.Where(EventKind.ConditionWoken)[0].Thread);
            Assert.Equal((4, 1), (result.Guests, result.WithoutMeal));
            Assert.Equal("1 of 4 guests found no meal, though there was one for each.", result.ToVerdict());
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal((long)FindingSeverity.Problem, notice.Value);
            Assert.Equal("Guest-1 goes on as if there were a meal, but there is none.", run.Timeline.Name(notice.Subject));
        }

        Assert.True(broken >= BrokenRuns * 95 / 100, $"Only {broken} of {BrokenRuns} runs left a guest without a meal.");
    }

    [Theory]
    [InlineData("one", "none", Runs)]
    [InlineData("one", "late-guest", BrokenRuns)]
    [InlineData("one", "spurious-wake-up", Runs)]
    [InlineData("one", "early-notification", Runs)]
    [InlineData("all", "none", Runs)]
    [InlineData("all", "late-guest", Runs)]
    [InlineData("all", "spurious-wake-up", Runs)]
    [InlineData("all", "early-notification", Runs)]
    public async Task Looking_again_each_time_survives_everything(string notify, string mishap, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var run = await RunAsync("while", notify, mishap);
            var result = AssertCountedTruly(run);

            Assert.Equal(0, result.WithoutMeal);
            Assert.Equal($"{result.Guests} of {result.Guests} guests got a meal; the number of wake-ups was {result.WakeUps}.", result.ToVerdict());
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
            if (mishap == "late-guest")
                AssertStolen(run);
        }
    }

    [Theory]
    [InlineData("if", "all", "late-guest")]
    [InlineData("if", "one", "spurious-wake-up")]
    [InlineData("if", "all", "spurious-wake-up")]
    [InlineData("none", "one", "spurious-wake-up")]
    [InlineData("none", "all", "spurious-wake-up")]
    public async Task Looking_once_or_not_at_all_breaks_with_these(string check, string notify, string mishap)
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync(check, notify, mishap);

            Assert.InRange(AssertCountedTruly(run).WithoutMeal, 1, 4);
            var spurious = run.Timeline.Where(EventKind.ConditionWoken).Count(e => e.Extra == 1);
            Assert.Equal(mishap == "spurious-wake-up" ? 1 : 0, spurious);
        }
    }

    [Theory]
    [InlineData("if", "one", "none")]
    [InlineData("if", "one", "early-notification")]
    [InlineData("if", "all", "early-notification")]
    [InlineData("none", "one", "none")]
    [InlineData("none", "one", "late-guest")]
    public async Task Looking_once_or_not_at_all_goes_well_by_luck_with_these(string check, string notify, string mishap)
    {
        for (var i = 0; i < Runs; i++)
            Assert.Equal(0, AssertCountedTruly(await RunAsync(check, notify, mishap)).WithoutMeal);
    }

    [Theory]
    [InlineData("if", "none")]
    [InlineData("none", "none")]
    [InlineData("none", "late-guest")]
    public async Task Waking_all_for_one_meal_leaves_as_many_meals_over_as_guests_went_without(string check, string mishap)
    {
        for (var i = 0; i < Runs; i++)
            AssertCountedTruly(await RunAsync(check, "all", mishap));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("all")]
    public async Task Notification_before_anybody_waits_is_lost_if_guests_wait_without_looking(string notify)
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("none", notify, "early-notification");

            Assert.Null(run.Result);
            Assert.Equal(
                [("Guest-1", "meal is ready"), ("Guest-2", "meal is ready"), ("Guest-3", "meal is ready"), ("main", "Guest-1")],
                run.Stall!.Select(link => (link.Thread, link.WaitsFor)).Order());
            Assert.All(run.Timeline.Where(EventKind.ConditionNotified), e => Assert.Equal(0, e.Value));
            Assert.Equal(3, run.Timeline.Where(EventKind.ConditionRequested).Count);
        }
    }

    [Theory]
    [InlineData("""{ "guests": 1, "cookMs": 0 }""", 1)]
    [InlineData("""{ "guests": 32, "cookMs": 0 }""", 1)]
    [InlineData("""{ "guests": 1, "check": "while", "notify": "all", "cookMs": 0 }""", 0)]
    [InlineData("""{ "guests": 32, "check": "while", "notify": "all", "cookMs": 0 }""", 0)]
    [InlineData("""{ "guests": 32, "check": "while", "notify": "all", "mishap": "spurious-wake-up", "cookMs": 0 }""", 0)]
    [InlineData("""{ "guests": 32, "check": "while", "mishap": "early-notification", "cookMs": 0 }""", 0)]
    public async Task Extremes_are_served_as_well(string parameters, int withoutMealAtLeast)
    {
        var result = AssertCountedTruly(await ScenarioRun.OfAsync(new ConditionVariable(), parameters));

        Assert.InRange(result.WithoutMeal, withoutMealAtLeast, withoutMealAtLeast * 33);
    }

    private static Task<ScenarioRun> RunAsync(string check, string notify, string mishap) =>
        ScenarioRun.OfAsync(new ConditionVariable(), $$"""{ "check": "{{check}}", "notify": "{{notify}}", "mishap": "{{mishap}}", "cookMs": 0 }""");

    /// <summary>As many meals are left as guests went without, and every wake-up is one.</summary>
    private static ConditionVariable.Result AssertCountedTruly(ScenarioRun run)
    {
        var result = Assert.IsType<ConditionVariable.Result>(run.Result);
        var written = run.Timeline.Where(EventKind.VariableWritten);
        Assert.Equal(result.Guests, written.Count(e => e.Thread == run.Timeline.Id("Cook")));
        Assert.Equal(result.Guests - result.WithoutMeal, written.Count(e => e.Thread != run.Timeline.Id("Cook")));
        Assert.Equal(result.WithoutMeal, written[^1].Value);
        Assert.All(written, e => Assert.InRange(e.Value, 0, result.Guests));
        Assert.Equal(run.Timeline.Where(EventKind.ConditionWoken).Count, result.WakeUps);
        return result;
    }

    /// <summary>The late guest waits for the lock before the notification, and has it before the guest that was notified.</summary>
    private static void AssertStolen(ScenarioRun run)
    {
        var late = run.Timeline.Id("Late guest");
        var woken = run.Timeline.Id("Guest-1");
        var requested = IndexOf(e => e.Kind == EventKind.LockRequested && e.Thread == late);
        var notified = IndexOf(e => e.Kind == EventKind.ConditionNotified);
        var stolen = IndexOf(e => e.Kind == EventKind.VariableWritten && e.Thread == late);
        var back = IndexOf(e => e.Kind == EventKind.LockAcquired && e.Thread == woken, after: notified);
        Assert.True(requested < notified && notified < stolen && stolen < back, $"The order is {requested}, {notified}, {stolen}, {back}.");

        int IndexOf(Func<TimelineEvent, bool> isIt, int after = -1) =>
            run.Timeline.Events.Index().First(e => e.Index > after && isIt(e.Item)).Index;
    }
}
