using Playground.Scenarios.Catalogue;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class ThreadLifecycleTests
{
    private const int Runs = 10;
    private const int GoneWithItsProcess = 2;

    /// <summary>The worker needs ten times as long as main waits.</summary>
    private const string LongWork = """ "steps": 5, "stepMs": 100, "patienceMs": 50 """;

    [Fact]
    public async Task By_default_the_process_ends_in_the_middle_of_its_workers_steps()
    {
        var lost = 0;
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("{}");
            var result = Assert.IsType<ThreadLifecycle.Result>(run.Result);

            Assert.Equal((ThreadLifecycle.Ending.Background, 5, 0), (result.Ending, result.Steps, result.ExitCode));
            lost += result.HasFinished ? 0 : 1;
        }

        Assert.True(lost >= Runs * 95 / 100, $"Only {lost} of {Runs} workers were gone before they had finished.");
    }

    [Fact]
    public async Task Background_worker_is_gone_with_its_process()
    {
        var run = await RunAsync($$"""{ "ending": "background", {{LongWork}} }""");
        var result = (ThreadLifecycle.Result)run.Result!;

        Assert.False(result.HasFinished);
        Assert.Equal(GoneWithItsProcess, run.Timeline.Of("process worker")[^1].Value);
        Assert.Equal(0, run.Timeline.Of("process main")[^1].Value);
        var said = SaidBy(run.Timeline, "process worker");
        Assert.DoesNotContain("worker is done", said);
        // It may have been gone after it told of a step and before it counted it.
        Assert.InRange(said.Count, result.StepsDone, result.StepsDone + 1);
        Assert.Equal(
            $"The process ended with its main thread, though its background worker had done only {result.StepsDone} of 5 steps.",
            result.ToVerdict());
        var noticed = run.Timeline.Where(EventKind.Noticed).Single();
        Assert.Equal("main", run.Timeline.Name(noticed.Thread));
        Assert.Equal(
            $"The process is gone, though its background worker had done only {result.StepsDone} of 5 steps.",
            run.Timeline.Name(noticed.Subject));
    }

    [Theory]
    [InlineData("foreground", "The process lived on until its foreground worker had done all of its 5 steps.")]
    [InlineData("background-joined", "The main thread joined its background worker, which did all of its 5 steps before the process ended.")]
    public async Task Worker_that_is_waited_for_does_all_its_steps(string ending, string verdict)
    {
        for (var i = 0; i < Runs / 2; i++)
        {
            var run = await RunAsync($$"""{ "ending": "{{ending}}" }""");
            var result = (ThreadLifecycle.Result)run.Result!;

            Assert.Equal((true, 5, 0), (result.HasFinished, result.StepsDone, result.ExitCode));
            Assert.Equal(verdict, result.ToVerdict());
            Assert.Equal(0, run.Timeline.Of("process worker")[^1].Value);
            Assert.Equal(
                ["step 1 of 5", "step 2 of 5", "step 3 of 5", "step 4 of 5", "step 5 of 5", "worker is done"],
                SaidBy(run.Timeline, "process worker"));
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal(ending == "foreground", IsLast(run.Timeline, "process worker", "process main"));
        }
    }

    [Fact]
    public async Task Join_with_a_time_out_gives_up_and_the_next_one_waits_for_the_end()
    {
        var run = await RunAsync($$"""{ {{LongWork}} }""");

        Assert.False(((ThreadLifecycle.Result)run.Result!).IsJoinedInTime);
        Assert.Equal(
            [
                (EventKind.JoinRequested, 50_000_000), (EventKind.JoinTimedOut, 0),
                (EventKind.JoinRequested, 0), (EventKind.JoinCompleted, 0),
            ],
            run.Timeline.Of("main")
                .Where(e => e.Subject == run.Timeline.Id("Worker") && e.Kind != EventKind.ThreadStarting)
                .Select(e => (e.Kind, e.Value)));
        Assert.Contains("The worker is still alive.", SaidBy(run.Timeline, "main"));
        Assert.Equal(5, SaidBy(run.Timeline, "Worker").Count);
    }

    [Fact]
    public async Task Patience_that_is_long_enough_sees_the_end()
    {
        var run = await RunAsync("""{ "steps": 1, "stepMs": 1, "patienceMs": 1000 }""");
        var result = (ThreadLifecycle.Result)run.Result!;

        Assert.Equal((true, true), (result.IsJoinedInTime, result.HasFinished));
        Assert.Equal(
            "The background worker had done its only step before its main thread ended, but nobody would have waited for it.",
            result.ToVerdict());
        Assert.Contains("The worker has ended.", SaidBy(run.Timeline, "main"));
        Assert.Empty(run.Timeline.Where(EventKind.JoinTimedOut));
    }

    [Theory]
    [InlineData("""{ "ending": "background", "steps": 20, "stepMs": 1, "patienceMs": 0 }""")]
    [InlineData("""{ "ending": "background-joined", "steps": 20, "stepMs": 1, "patienceMs": 0 }""")]
    [InlineData("""{ "ending": "foreground", "steps": 20, "stepMs": 1, "patienceMs": 0 }""")]
    public async Task Main_without_any_patience_is_no_trouble(string parameters)
    {
        var result = (ThreadLifecycle.Result)(await RunAsync(parameters)).Result!;

        Assert.Equal(0, result.ExitCode);
        Assert.InRange(result.StepsDone, result.Ending == ThreadLifecycle.Ending.Background ? 0 : 20, 20);
    }

    [Fact]
    public void One_process_and_its_two_threads_are_asked_for_beside_main()
    {
        var scenario = new ThreadLifecycle();

        var choices = new ThreadLifecycle.Choices();
        Assert.Equal((3, 1), (scenario.ThreadsNeeded(choices), scenario.ProcessesNeeded(choices)));
    }

    private static IReadOnlyList<string> SaidBy(RecordedTimeline timeline, string thread) =>
        timeline.All(NameKind.Thread).All(name => name.Text != thread)
            ? []
            : [.. timeline.Of(thread).Where(e => e.Kind == EventKind.Printed).Select(e => timeline.Name(e.Subject))];

    private static bool IsLast(RecordedTimeline timeline, string thread, string other)
    {
        var ends = timeline.Where(EventKind.ThreadEnded).Select(e => timeline.Name(e.Thread)).ToList();
        return ends.IndexOf(thread) > ends.IndexOf(other);
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new ThreadLifecycle(), parameters);
}
