using System.Collections.Concurrent;
using System.Diagnostics;
using Playground.Server.Runs;
using Playground.Server.Tests.Streaming;

namespace Playground.Server.Tests.Runs;

/// <summary>Whatever is asked in whatever order: every timeline keeps every promise, and nothing is left in the end.</summary>
[Collection(AloneCollection.Name)]
public sealed class StressTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(25);

    private const int Clients = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Random_runs_stops_and_viewers_leave_whole_timelines_and_nothing_else()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        await using var application = new PlaygroundApplication().Generous()
            .WithLimit("DeadlockPauseMilliseconds", 20).WithLimit("RunsAtOnce", 4).WithLimit("EventsPerRun", 20_000).Listen();
        using var counts = new MetricSum(application, "playground.runs.active");
        using var queued = new MetricSum(application, "playground.runs.queued");
        using var threads = new MetricSum(application, "playground.threads.live");
        using var subscribers = new MetricSum(application, "playground.streams.subscribers");

        var ended = new ConcurrentBag<RunStatus>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            var random = new Random(seed + client);
            while (clock.Elapsed < Time)
                ended.Add(await OneRunAsync(application, random));
        }));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", ended.CountBy(status => status)));
        Assert.True(ended.Count >= Clients);
        Assert.Equal((0, 0, 0), (counts.Value, queued.Value, threads.Value));
        await subscribers.UntilAsync(0);
        await ProcessThreads.UntilNoneAsync();
        Assert.Equal(RunStatus.Running, (await application.RunClient().StartAsync(Scenario.Downloads, Scenario.Short)).Status);
    }

    private static async Task<RunStatus> OneRunAsync(PlaygroundApplication application, Random random)
    {
        var runs = application.RunClient();
        var (scenario, parameters) = Choose(random);
        var run = await runs.StartAsync(scenario, parameters);
        var watching = random.Next(3) == 0 ? WatchAsync(application, run.Id, random.Next(2) == 0, random.Next(4) == 0 ? random.Next(4) : null) : null;
        if (random.Next(3) == 0)
        {
            await Task.Delay(random.Next(30), Cancellation);
            using var stop = await runs.Http.PostAsync($"/api/runs/{run.Id}/stop", null, Cancellation);
            Assert.Contains((int)stop.StatusCode, new[] { 202, 409 });
        }

        var lines = await runs.LinesAsync(run.Id);
        var end = await runs.EndOfAsync(run.Id);
        Assert.True(end.Status != RunStatus.Failed, $"{scenario} {end.Parameters}: {end.Reason}");
        Assert.Equal(end.EventCount, lines.Count);
        TimelineOfLines.Check(lines);
        if (end.Status == RunStatus.Completed && !end.Truncated)
            Assert.All(lines.GroupBy(line => line.Thread), thread => Assert.Equal("thread-ended", thread.Last().Kind));
        if (watching is not null && await watching is { } viewer)
            Assert.Equal(lines, viewer.Lines);
        return end.Status;
    }

    private static (string Scenario, object Parameters) Choose(Random random) => random.Next(3) switch
    {
        0 => (Scenario.Counter, new
        {
            threads = random.Next(1, 20),
            iterations = random.Next(1, 800),
            guard = Any(random, "none", "lock", "interlocked"),
            raceWindow = Any(random, "none", "gate", "yield"),
        }),
        1 => (Scenario.Deadlock, new { threads = random.Next(2, 12), remedy = Any(random, "none", "ordered", "try-timeout"), workMs = random.Next(3) }),
        _ => (Scenario.Downloads, new
        {
            files = random.Next(1, 6),
            sizeKib = random.Next(1, 65),
            bandwidthKibPerSecond = random.Next(1024, 65_536),
            latencyMs = random.Next(30),
            strategy = Any(random, "sequential", "threads", "async"),
        }),
    };

    private static string Any(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    /// <summary>Watches to the end, or for some updates only and then vanishes.</summary>
    private static async Task<Viewer?> WatchAsync(PlaygroundApplication application, string id, bool isJson, int? updates)
    {
        await using var connection = await application.ConnectAsync(isJson ? HubProtocol.Json : HubProtocol.MessagePack);
        var viewer = new Viewer(id);
        await viewer.WatchAsync(connection, updates ?? int.MaxValue);
        return updates is null ? viewer : null;
    }
}
