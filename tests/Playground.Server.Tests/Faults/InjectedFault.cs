using Playground.Server.Runs;
using Playground.Server.Storage;
using Playground.Server.Tests.Runs;
using Playground.Threading.Threads;

namespace Playground.Server.Tests.Faults;

/// <summary>One thing that goes wrong while a run goes on, and how the run may end then.</summary>
/// <param name="Name">For the test's output.</param>
/// <param name="Inject">Starts a run and does it harm; returns its id.</param>
/// <param name="Ends">How it may end.</param>
internal sealed record InjectedFault(string Name, Func<FaultyServer, Random, Task<string>> Inject, params RunStatus[] Ends)
{
    private static readonly object Slow = new { files = 6, sizeKib = 64, bandwidthKibPerSecond = 512, latencyMs = 5, strategy = "threads" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyList<InjectedFault> All { get; } =
    [
        new("main thread throws", (server, _) => WorkAsync(server, _ => throw new FormatException()), RunStatus.Failed),
        new("worker throws with a lock", (server, _) => WorkAsync(server, ThrowWithLock), RunStatus.Failed),
        new("thread fails in its end", (server, _) => WorkAsync(server, threads =>
        {
            threads.Start("Worker-1", () => { }, () => throw new FormatException());
            ProbedThread.Sleep(TimeSpan.FromHours(1));
        }), RunStatus.Failed),
        new("pump breaks", BreakPumpAsync, RunStatus.Failed),
        new("thread is not reclaimed", AbandonAsync, RunStatus.Stopped),
        new("analysis breaks", (server, _) => During(server, Scenario.Deadlock, new { threads = 3 }, server.BreakAnalysis), RunStatus.Deadlocked),
        new("run can't be saved", (server, random) => During(server, Scenario.Counter, Scenario.Small, () => server.FailSaves(random.Next(1, 3))), RunStatus.Completed),
        new("timeline can't be stored", (server, random) => During(server, Scenario.Downloads, Slow, () => server.FailAppends(random.Next(1, 8))), RunStatus.Completed),
        new("commit is told to have failed", (server, random) => During(server, Scenario.Downloads, Slow, () => server.DenyAppends(random.Next(1, 4))), RunStatus.Completed),
        new("database is locked", (server, random) => Beside(server, Scenario.Counter, Scenario.Small, server.LockAsync(Any(random, 1500))), RunStatus.Completed),
        new("file is taken away", (server, random) => Beside(server, Scenario.Downloads, Slow, server.TakeAwayAsync(Any(random, 400))), RunStatus.Completed),
        new("clock jumps", (server, random) => During(server, Scenario.Downloads, Slow, () => server.SetClock(TimeSpan.FromHours(random.Next(-700, 100_000)))), RunStatus.Completed),
        new("viewer vanishes", (server, _) => WatchedAsync(server, id => VanishingClientTests.WatchAndVanishAsync(server.Application, id)), RunStatus.Stopped),
        new("reader vanishes", (server, _) => WatchedAsync(server, id => VanishingClientTests.VanishAsync(
            server.Application, VanishingClientTests.HttpRequest(id, "/events", "Accept: application/x-ndjson"), answer: 100)), RunStatus.Stopped),
        new("somebody who waits vanishes", (server, _) => WatchedAsync(server, id => VanishingClientTests.VanishAsync(
            server.Application, VanishingClientTests.HttpRequest(id, "", "Prefer: wait=60"), answer: 0)), RunStatus.Stopped),
        new("run is stopped at any moment", async (server, random) =>
        {
            var id = await StartAsync(server, Scenario.Downloads, Slow);
            await Task.Delay(Any(random, 200), Cancellation);
            return await StopAsync(server, id);
        }, RunStatus.Stopped, RunStatus.Completed),
    ];

    private static TimeSpan Any(Random random, int mostMs) => TimeSpan.FromMilliseconds(random.Next(mostMs));

    /// <summary>Starts a run; one that is refused because the store can't take it is asked for again.</summary>
    private static async Task<string> StartAsync(FaultyServer server, string scenario, object parameters)
    {
        while (true)
        {
            using var response = await server.Runs.PostAsync(scenario, parameters);
            if ((int)response.StatusCode == 201)
                return response.Headers.Location!.OriginalString.Split('/')[^1];
            Assert.Equal((503, "storage-unavailable"), ((int)response.StatusCode, (await Problem.ReadAsync(response)).Code));
            await Task.Delay(20, Cancellation);
        }
    }

    private static async Task<Run> StartAsync(FaultyServer server, Work work)
    {
        while (true)
        {
            try
            {
                return await server.Application.StartAsync(work);
            }
            catch (StorageException)
            {
                await Task.Delay(20, Cancellation);
            }
        }
    }

    private static async Task<string> StopAsync(FaultyServer server, string id)
    {
        using var answer = await server.Runs.Http.PostAsync($"/api/runs/{id}/stop", null, Cancellation);
        Assert.Contains((int)answer.StatusCode, new[] { 202, 409 });
        return id;
    }

    private static Task<string> During(FaultyServer server, string scenario, object parameters, Action fault)
    {
        fault();
        return StartAsync(server, scenario, parameters);
    }

    private static async Task<string> Beside(FaultyServer server, string scenario, object parameters, Task fault)
    {
        var id = await StartAsync(server, scenario, parameters);
        await fault;
        return id;
    }

    private static async Task<string> WorkAsync(FaultyServer server, Action<ThreadGroup> body) => (await StartAsync(server, new Work(body))).Id;

    private static void ThrowWithLock(ThreadGroup threads)
    {
        var held = threads.Lock("held");
        threads.Start("Worker-1", () =>
        {
            held.Enter();
            threads.Start("Worker-2", held.Enter);
            throw new FormatException();
        });
        ProbedThread.Sleep(TimeSpan.FromHours(1));
    }

    private static async Task<string> BreakPumpAsync(FaultyServer server, Random random)
    {
        var run = await StartAsync(server, Work.Endless);
        await Task.Delay(Any(random, 50), Cancellation);
        run.Log.Complete();
        return run.Id;
    }

    private static async Task<string> AbandonAsync(FaultyServer server, Random random)
    {
        using var enough = new ManualResetEventSlim();
        try
        {
            var run = await StartAsync(server, Work.Stubborn(enough));
            await Task.Delay(Any(random, 20), Cancellation);
            await StopAsync(server, run.Id);
            await server.Runs.EndOfAsync(run.Id);
            return run.Id;
        }
        finally
        {
            enough.Set();
            while (server.Application.Get<AbandonedThreads>().Count > 0)
                await Task.Delay(5, Cancellation);
        }
    }

    private static async Task<string> WatchedAsync(FaultyServer server, Func<string, Task> watch)
    {
        var run = await StartAsync(server, Work.Endless);
        // A run that waits in the queue has nothing to show yet.
        while (run.Current.EventCount == 0)
            await Task.Delay(1, Cancellation);
        await watch(run.Id);
        return await StopAsync(server, run.Id);
    }
}
