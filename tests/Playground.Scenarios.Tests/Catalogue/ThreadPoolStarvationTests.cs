using Playground.Scenarios.Catalogue;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Scenarios.Tests.Catalogue;

public class ThreadPoolStarvationTests
{
    /// <summary>Each takes about two seconds, and that all threads of a full pool stand still is certain, not a matter of luck.</summary>
    private const int Runs = 3;

    [Fact]
    public async Task Pool_that_cannot_grow_stands_still_for_ever_once_all_its_threads_are_blocked()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("block", poolThreads: 4, addedThreads: 0);
            var result = Assert.IsType<ThreadPoolStarvation.Result>(run.Result);

            Assert.Equal((50, 0, 50, 4), (result.Requests, result.Answered, result.Unanswered, result.MostPoolThreads));
            Assert.Equal("With requests that block their threads, 0 of 50 were answered; the pool had 4 threads.", result.ToVerdict());
            Assert.Empty(run.Timeline.Where(EventKind.SignalReceived));
            Assert.All(
                PoolLanes(run.Timeline),
                lane => Assert.Equal([EventKind.ThreadStarted, EventKind.SignalRequested, EventKind.ThreadEnded], run.Timeline.Of(lane).Select(e => e.Kind)));
            Assert.Equal(4, PoolLanes(run.Timeline).Count());
            AssertIsNoticed(run.Timeline, "50 of 50 requests had no answer when the time was up, though the pool had 4 threads.");
        }
    }

    [Fact]
    public async Task Pool_that_grows_adds_threads_that_are_blocked_as_well()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("block", poolThreads: 2, addedThreads: 28, requestsPerSecond: 400);
            var result = (ThreadPoolStarvation.Result)run.Result!;

            Assert.InRange(result.MostPoolThreads, 3, 30);
            Assert.InRange(PoolLanes(run.Timeline).Count(), 3, 30);
            Assert.True(result.Answered < result.Requests, "All were answered.");
            Assert.Equal(result.Answered, run.Timeline.Where(EventKind.SignalReceived).Count);
        }
    }

    [Fact]
    public async Task Requests_that_await_are_all_answered_by_as_few_threads()
    {
        for (var i = 0; i < Runs; i++)
        {
            var run = await RunAsync("await", poolThreads: 4, addedThreads: 0);
            var result = (ThreadPoolStarvation.Result)run.Result!;

            Assert.Equal((50, 50, 0), (result.Requests, result.Answered, result.Unanswered));
            Assert.InRange(result.MostPoolThreads, 1, 4);
            Assert.StartsWith("With requests that give back their threads, all 50 were answered; the pool had ", result.ToVerdict(), StringComparison.Ordinal);
            Assert.InRange(PoolLanes(run.Timeline).Count(), 1, 4);
            Assert.Empty(run.Timeline.Where(EventKind.SignalRequested));
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        }
    }

    [Fact]
    public async Task Blocking_goes_well_while_there_are_more_threads_than_requests_that_wait()
    {
        var run = await RunAsync("block", poolThreads: 32, addedThreads: 30, waitMs: 10);
        var result = (ThreadPoolStarvation.Result)run.Result!;

        Assert.Equal(result.Requests, result.Answered);
        Assert.Equal(result.Requests, run.Timeline.Where(EventKind.SignalReceived).Count);
    }

    [Fact]
    public async Task Gauges_and_charts_tell_the_same_and_the_process_ends_well()
    {
        var run = await RunAsync("await", poolThreads: 4, addedThreads: 0);
        var timeline = run.Timeline;
        var charts = run.Result!.Charts!;

        Assert.Equal(Measured(timeline, "answers in 0.1 s"), charts[0].Series[0].Points.Select(point => point.Y / 10));
        Assert.Equal(Measured(timeline, "threads of the pool"), charts[1].Series[0].Points.Select(point => point.Y));
        Assert.Equal(50, Measured(timeline, "answers in 0.1 s").Sum());
        Assert.True(charts[0].Series[1].IsExpected);
        Assert.All(charts[0].Series[1].Points, point => Assert.Equal(100, point.Y));
        Assert.Equal(0.1, charts[0].Series[0].Points[0].X);
        Assert.Equal(0, Assert.Single(timeline.Where(EventKind.ProcessEnded)).Value);
        Assert.Equal([EventKind.ProcessStarted, EventKind.ProcessWaitRequested, EventKind.ProcessEnded], timeline.KindsOf("main"));
    }

    [Theory]
    [InlineData("block", 1, 0, 400, 10)]
    [InlineData("await", 1, 0, 400, 10)]
    [InlineData("await", 32, 30, 10, 500)]
    public async Task Extremes_end_in_time_as_well(string style, int poolThreads, int addedThreads, int requestsPerSecond, int waitMs)
    {
        var result = (ThreadPoolStarvation.Result)(await RunAsync(style, poolThreads, addedThreads, requestsPerSecond, waitMs)).Result!;

        Assert.Equal(requestsPerSecond / 2, result.Requests);
        Assert.InRange(result.Answered, 0, result.Requests);
    }

    private static IEnumerable<double> Measured(RecordedTimeline timeline, string gauge) =>
        timeline.Where(EventKind.Measured).Where(e => e.Subject == timeline.Id(gauge)).Select(e => (double)e.Value);

    private static IEnumerable<string> PoolLanes(RecordedTimeline timeline) =>
        timeline.All(NameKind.Thread).Select(name => name.Text).Where(name => name.StartsWith("server pool-", StringComparison.Ordinal));

    private static void AssertIsNoticed(RecordedTimeline timeline, string sentence)
    {
        var noticed = Assert.Single(timeline.Where(EventKind.Noticed));
        Assert.Equal((sentence, "main"), (timeline.Name(noticed.Subject), timeline.Name(noticed.Thread)));
    }

    private static Task<ScenarioRun> RunAsync(
        string style, int poolThreads, int addedThreads, int requestsPerSecond = 100, int waitMs = 100) =>
        ScenarioRun.OfAsync(
            new ThreadPoolStarvation(),
            $$"""
            { "style": "{{style}}", "poolThreads": {{poolThreads}}, "addedThreads": {{addedThreads}},
              "requestsPerSecond": {{requestsPerSecond}}, "waitMs": {{waitMs}}, "durationMs": 500 }
            """);
}
