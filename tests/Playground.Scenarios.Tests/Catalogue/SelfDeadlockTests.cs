using Playground.Scenarios.Catalogue;
using Playground.Threading.Deadlocks;
using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class SelfDeadlockTests
{
    private const int Runs = 100;

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, Runs)]
    [InlineData(32, 5)]
    public async Task Without_a_remedy_every_run_ends_in_a_ring_of_one(int clerks, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var run = await RunAsync($$"""{ "clerks": {{clerks}} }""");

            Assert.Null(run.Result);
            Assert.Null(run.Stall);
            var link = Assert.Single(run.Deadlock!);
            Assert.Equal(new DeadlockLink(link.Thread, "account lock", link.Thread), link);
            Assert.Equal(
                [EventKind.LockRequested, EventKind.LockAcquired, EventKind.LockRequested, EventKind.DeadlockDetected],
                run.Timeline.KindsOf(link.Thread));
            var finding = TimelineAnalysis.Of(run.Timeline.Log).Findings[0];
            Assert.Equal(
                (FindingKinds.Deadlock, $"Deadlock: {link.Thread} waits for account lock, which it holds itself."),
                (finding.Kind, finding.Sentence));
            Assert.Empty(run.Timeline.Where(EventKind.VariableWritten));
        }
    }

    [Theory]
    [InlineData("reentrant-lock", 2, 3, Runs)]
    [InlineData("private-method", 2, 3, Runs)]
    [InlineData("reentrant-lock", 32, 1000, 1)]
    [InlineData("private-method", 32, 1000, 1)]
    public async Task With_a_remedy_every_deposit_is_made(string remedy, int clerks, int deposits, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var run = await RunAsync($$"""{ "remedy": "{{remedy}}", "clerks": {{clerks}}, "deposits": {{deposits}} }""");
            var result = Assert.IsType<SelfDeadlock.Result>(run.Result);

            Assert.Null(run.Deadlock);
            Assert.Equal((clerks * deposits, clerks * deposits * 10), (result.Deposits, result.Balance));
            Assert.Equal(
                $"All {NumberText.Of(clerks * deposits)} deposits were made, and the balance is {NumberText.Of(clerks * deposits * 10)}.",
                result.ToVerdict());
            // One hold for each deposit, however often it is entered, and one for the last look.
            Assert.Equal((clerks * deposits) + 1, run.Timeline.Where(EventKind.LockAcquired).Count);
            Assert.Equal(
                Enumerable.Range(1, clerks * deposits).Select(n => n * 10L),
                run.Timeline.Where(EventKind.VariableWritten).Select(e => e.Value));
        }
    }

    [Fact]
    public void Single_deposit_has_a_verdict_too() =>
        Assert.Equal("The only deposit was made, and the balance is 10.", new SelfDeadlock.Result(1, 10).ToVerdict());

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new SelfDeadlock(), parameters);
}
