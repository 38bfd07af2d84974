using System.Collections.Concurrent;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Faults;

/// <summary>Clients of a server that start, watch, stop and delete all kinds of runs until it is gone, and remember what they were told.</summary>
internal sealed class RunLoad(RunClient runs, Random random)
{
    private const int Clients = 4;

    private const string Program = """
        import threading, time
        total = 0
        def add():
            global total
            for i in range(200):
                total += 1
        workers = [threading.Thread(target=add) for i in range(4)]
        for worker in workers: worker.start()
        for worker in workers: worker.join()
        print(total)
        """;

    private static readonly object Slow = new { files = 8, sizeKib = 256, bandwidthKibPerSecond = 128, latencyMs = 10, strategy = "threads" };

    private readonly ConcurrentQueue<ToldRun> _told = [];

    /// <summary>Every run that was taken.</summary>
    public IReadOnlyCollection<ToldRun> Told => _told;

    /// <summary>Asks and asks, until the server refuses or does not answer any more.</summary>
    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => new Random(random.Next())).Select(async mine =>
    {
        try
        {
            while (await OneAsync(mine))
            {
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // That is what ends it.
        }
    }));

    private async Task<bool> OneAsync(Random mine)
    {
        var (scenario, parameters) = mine.Next(4) switch
        {
            0 => (Scenario.Counter, (object)new { threads = mine.Next(2, 6), iterations = mine.Next(1, 300), guard = "lock" }),
            1 => (Scenario.Deadlock, new { threads = mine.Next(2, 5) }),
            2 => (Scenario.Downloads, Slow),
            _ => ("", new { source = Program, gil = false }),
        };
        using var response = scenario.Length == 0 ? await runs.PostProgramAsync(parameters) : await runs.PostAsync(scenario, parameters);
        if ((int)response.StatusCode == 503)
            return false;
        Assert.Equal(201, (int)response.StatusCode);
        var told = new ToldRun(response.Headers.Location!.OriginalString.Split('/')[^1]);
        _told.Enqueue(told);

        var following = told.FollowAsync(runs);
        if (mine.Next(4) == 0)
        {
            using var stop = await runs.Http.PostAsync($"/api/runs/{told.Id}/stop", null, TestContext.Current.CancellationToken);
            Assert.Contains((int)stop.StatusCode, new[] { 202, 409 });
        }

        await following;
        await told.ReadEndAsync(runs);
        if (mine.Next(8) == 0)
            await told.DeleteAsync(runs);
        return true;
    }
}
