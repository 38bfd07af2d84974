using Playground.Scenarios.Catalogue;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Scenarios.Tests.Catalogue;

public class CountingSemaphoreTests
{
    private const int CrowdedRuns = 100;
    private const int LimitedRuns = 30;
    private const int Lanes = 3;

    [Fact]
    public async Task Without_a_guard_more_are_inside_than_may_be_and_a_swimmer_notices_it_once()
    {
        var crowded = 0;
        for (var i = 0; i < CrowdedRuns; i++)
        {
            var run = await RunAsync("""{ "visits": 1, "swimMs": 10 }""");
            var result = (CountingSemaphore.Result)run.Result!;
            Assert.Equal(result.MostInside, MostInside(run));
            Assert.Empty(run.Timeline.Where(EventKind.SemaphoreRequested));
            if (result.MostInside <= Lanes)
                continue;

            crowded++;
            Assert.Equal($"Up to {result.MostInside} were inside at once, but only 3 may be.", result.ToVerdict());
            var notice = Assert.Single(run.Timeline.Where(EventKind.Noticed));
            Assert.Equal((long)FindingSeverity.Problem, notice.Value);
            Assert.Matches("^[4-8] are inside, but there are only 3 lanes[.]$", run.Timeline.Name(notice.Subject));
        }

        Assert.True(crowded >= CrowdedRuns * 95 / 100, $"Only in {crowded} of {CrowdedRuns} runs too many were inside.");
    }

    [Theory]
    [InlineData("semaphore")]
    [InlineData("bounded-semaphore")]
    public async Task With_a_semaphore_never_more_are_inside_than_there_are_lanes(string guard)
    {
        for (var i = 0; i < LimitedRuns; i++)
        {
            var run = await RunAsync($$"""{ "guard": "{{guard}}", "swimMs": 2 }""");
            var result = (CountingSemaphore.Result)run.Result!;

            AssertPermits(run, Lanes);
            Assert.InRange(MostInside(run), 1, Lanes);
            Assert.Equal(MostInside(run), result.MostInside);
            Assert.Equal(16, run.Timeline.Where(EventKind.SemaphoreAcquired).Count);
            Assert.Equal(16, run.Timeline.Where(EventKind.SemaphoreReleased).Count);
            Assert.Contains(run.Timeline.Where(EventKind.SemaphoreAcquired), e => e.Extra == 1);
            Assert.InRange(result.LongestWaitMs, 0, result.TotalWaitMs);
            Assert.False(result.IsReleaseRefused);
            Assert.Equal($"Never more than {result.MostInside} were inside at once, and 3 may be.", result.ToVerdict());
            Assert.Empty(run.Timeline.Where(EventKind.Noticed));
        }
    }

    [Fact]
    public async Task A_release_too_many_lets_one_more_into_a_plain_semaphore()
    {
        var crowded = 0;
        for (var i = 0; i < CrowdedRuns; i++)
        {
            var run = await RunAsync("""{ "guard": "semaphore", "release": "one-too-many", "visits": 1, "swimMs": 10 }""");
            var result = (CountingSemaphore.Result)run.Result!;

            var free = run.Timeline.Of("Cleaner").Single(e => e.Kind == EventKind.SemaphoreReleased).Value;
            Assert.Equal(Lanes + 1, free);
            AssertPermits(run, Lanes + 1);
            Assert.Equal(MostInside(run), result.MostInside);
            Assert.InRange(result.MostInside, 1, Lanes + 1);
            if (result.MostInside <= Lanes)
                continue;

            crowded++;
            Assert.Equal("Up to 4 were inside at once, but only 3 may be.", result.ToVerdict());
            Assert.Equal("4 are inside, but there are only 3 lanes.", run.Timeline.Name(run.Timeline.Where(EventKind.Noticed).Single().Subject));
        }

        Assert.True(crowded >= CrowdedRuns * 95 / 100, $"Only in {crowded} of {CrowdedRuns} runs one too many was inside.");
    }

    [Fact]
    public async Task A_bounded_semaphore_refuses_the_release_too_many()
    {
        for (var i = 0; i < LimitedRuns; i++)
        {
            var run = await RunAsync("""{ "guard": "bounded-semaphore", "release": "one-too-many", "swimMs": 1 }""");
            var result = (CountingSemaphore.Result)run.Result!;

            Assert.True(result.IsReleaseRefused);
            Assert.Equal([EventKind.Noticed], run.Timeline.KindsOf("Cleaner"));
            Assert.Equal("The semaphore refuses a permit: all are there already.", run.Timeline.Name(run.Timeline.Where(EventKind.Noticed).Single().Subject));
            AssertPermits(run, Lanes);
            Assert.InRange(MostInside(run), 1, Lanes);
            Assert.Equal($"Never more than {result.MostInside} were inside at once, and 3 may be; a permit too many was refused.", result.ToVerdict());
        }
    }

    [Theory]
    [InlineData("""{ "swimmers": 1, "lanes": 1, "visits": 1, "guard": "semaphore", "swimMs": 1 }""", 1)]
    [InlineData("""{ "swimmers": 64, "lanes": 1, "visits": 4, "guard": "bounded-semaphore", "swimMs": 1 }""", 1)]
    [InlineData("""{ "swimmers": 64, "lanes": 64, "visits": 4, "guard": "semaphore", "swimMs": 1 }""", 64)]
    [InlineData("""{ "swimmers": 64, "lanes": 64, "visits": 4, "guard": "none", "release": "one-too-many", "swimMs": 1 }""", 64)]
    public async Task Extremes_keep_to_the_lanes_as_well(string parameters, int lanes)
    {
        var run = await RunAsync(parameters);

        AssertPermits(run, lanes + 1);
        Assert.InRange(MostInside(run), 1, lanes);
        Assert.Equal(MostInside(run), ((CountingSemaphore.Result)run.Result!).MostInside);
    }

    private static Task<ScenarioRun> RunAsync(string parameters) => ScenarioRun.OfAsync(new CountingSemaphore(), parameters);

    private static long MostInside(ScenarioRun run) => run.Timeline.Where(EventKind.VariableUpdated).Max(e => e.Value);

    /// <summary>Never more permits are out than there are, and each acquisition tells truly how many are left.</summary>
    private static void AssertPermits(ScenarioRun run, int permits)
    {
        var free = (int)run.Timeline.All(NameKind.Semaphore).Single().Initial;
        foreach (var e in run.Timeline.Events)
        {
            if (e.Kind == EventKind.SemaphoreAcquired)
                Assert.Equal(--free, e.Value);
            else if (e.Kind == EventKind.SemaphoreReleased)
                Assert.Equal(++free, e.Value);
            Assert.InRange(free, 0, permits);
        }
    }
}
