using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class CheckThenActTests
{
    private const int Runs = 100;

    [Fact]
    public async Task Without_a_fix_the_account_is_overdrawn_and_the_timeline_says_by_whom()
    {
        var overdrawn = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("{}");
            var result = (CheckThenAct.Result)run.Result!;
            var balances = Balances(run);

            Assert.Equal(100 - (result.Served * 30), result.FinalBalance);
            Assert.Equal(result.FinalBalance, balances[^1]);
            Assert.Equal(result.Served, balances.Count - 1);
            var noticed = run.Timeline.Where(EventKind.Noticed);
            if (result.Overdrawn == 0)
            {
                Assert.Empty(noticed);
                continue;
            }

            overdrawn++;
            var notice = Assert.Single(noticed);
            Assert.Equal((int)FindingSeverity.Problem, notice.Value);
            var customer = run.Timeline.Name(notice.Thread);
            Assert.Equal($"{customer} takes money that others have taken already.", run.Timeline.Name(notice.Subject));
            Assert.InRange(run.Timeline.Of(customer).Single(e => e.Kind == EventKind.VariableUpdated).Value, -29, -1);
            Assert.Equal(
                $"{result.Served} customers took {result.Taken} from an account of 100: it is overdrawn by {result.Overdrawn}.", Plain(result));
        }

        Assert.True(overdrawn >= Runs * 95 / 100, $"Only {overdrawn} of {Runs} runs overdrew the account.");
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("double-checked")]
    [InlineData("compare-and-swap")]
    public async Task With_a_fix_the_balance_never_goes_below_zero(string fix)
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync($$"""{ "fix": "{{fix}}", "pauseMs": {{i % 2}} }""");
            var result = (CheckThenAct.Result)run.Result!;

            Assert.Equal([100, 70, 40, 10], Balances(run));
            Assert.Equal((3, 90, 10, 0), (result.Served, result.Taken, result.FinalBalance, result.Overdrawn));
            Assert.Equal("3 of 5 customers got their money, and 10 of 100 is left.", Plain(result));
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        }
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("double-checked")]
    public async Task Whoever_takes_holds_the_lock_since_the_last_look(string fix)
    {
        var run = await RunAsync($$"""{ "fix": "{{fix}}" }""");

        foreach (var e in run.Timeline.Where(EventKind.VariableUpdated))
        {
            var before = run.Timeline.Of(run.Timeline.Name(e.Thread)).TakeWhile(other => !other.Equals(e)).TakeLast(4).Select(other => other.Kind);
            Assert.Equal([EventKind.LockAcquired, EventKind.VariableRead, EventKind.SleepStarted, EventKind.SleepEnded], before);
        }
    }

    [Fact]
    public async Task Double_checked_spares_those_who_come_to_an_empty_account_the_lock()
    {
        var run = await RunAsync("""{ "fix": "double-checked", "balance": 0 }""");

        Assert.Empty(run.Timeline.Where(EventKind.LockRequested));
        Assert.Equal("0 of 5 customers got their money, and 0 of 0 is left.", Plain(run.Result!));
    }

    [Theory]
    [InlineData("""{ "customers": 64, "balance": 10000, "amount": 1000, "fix": "lock", "pauseMs": 0 }""", 10, 0)]
    [InlineData("""{ "customers": 64, "balance": 10000, "amount": 1000, "fix": "compare-and-swap", "pauseMs": 1 }""", 10, 0)]
    [InlineData("""{ "customers": 64, "balance": 10000, "amount": 1, "fix": "compare-and-swap", "pauseMs": 1 }""", 64, 9936)]
    [InlineData("""{ "customers": 1, "balance": 100, "amount": 100, "fix": "none" }""", 1, 0)]
    [InlineData("""{ "customers": 1, "balance": 0, "amount": 1, "fix": "none", "pauseMs": 0 }""", 0, 0)]
    public async Task Extremes_are_served_as_well(string parameters, int served, long balance)
    {
        var result = (CheckThenAct.Result)(await RunAsync(parameters)).Result!;

        Assert.Equal((served, balance), (result.Served, result.FinalBalance));
    }

    /// <summary>What the balance was, from the first to the last: money is only taken, so each is less than the one before.</summary>
    private static List<long> Balances(ScenarioRun run) =>
    [
        run.Timeline.Log.Names[run.Timeline.Id("balance")].Initial,
        .. run.Timeline.Where(EventKind.VariableUpdated).Select(e => e.Value).OrderDescending(),
    ];

    private static string Plain(ScenarioResult result) => result.ToVerdict().Replace("\u202F", "", StringComparison.Ordinal);

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new CheckThenAct(), parameters);
}
