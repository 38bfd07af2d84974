using System.Globalization;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Faults;

/// <summary>
/// A server that is ended in the middle of its work, without a word or with one, and the next one on the same database.
/// <c>tests/kill-loop.sh</c> does it more often.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_KILLS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly string[] Settings =
    [
        "Limits:RunsAtOnce=6", "Limits:RequestsPerClient=10000000", "Limits:RunStartsPerClient=1000000", "Limits:RunsKept=1000000",
    ];

    private readonly TemporaryDirectory _directory = new();

    private readonly List<ToldRun> _told = [];

    private readonly Random _random = NewRandom();

    private string Database => _directory.File("runs.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whenever_a_server_is_killed_the_next_one_has_all_that_was_told()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            if (_random.Next(8) == 0)
                await KillWhileStartingAsync();
            await using var server = await ServerProcess.StartAsync(Database, Settings);
            await CheckAsync(server);
            var load = new RunLoad(server.Runs, _random);
            var loading = load.RunAsync();
            // At any moment, but rarely before there is anything to lose.
            var enough = _random.Next(4) == 0 ? 0 : _random.Next(1, 30);
            while (load.Told.Count < enough && !loading.IsCompleted)
                await Task.Delay(1, Cancellation);
            await Task.Delay(_random.Next(500), Cancellation);
            await server.KillAsync();
            await loading;
            Remember(load);
        }

        await using var last = await ServerProcess.StartAsync(Database, Settings);
        await CheckAsync(last, everything: true);
    }

    [Fact]
    public async Task A_server_that_is_told_to_end_under_load_loses_no_event_and_ends_in_time()
    {
        await using (var server = await ServerProcess.StartAsync(Database, Settings))
        {
            var load = new RunLoad(server.Runs, _random);
            var loading = load.RunAsync();
            while (load.Told.Count(run => run.HasEnded) < 3 || load.Told.All(run => run.HasEnded))
                await Task.Delay(10, Cancellation);
            Assert.Equal(0, await server.TerminateAsync());
            await loading;
            Remember(load);
        }

        await using var next = await ServerProcess.StartAsync(Database, Settings);
        foreach (var run in _told)
        {
            var (seen, wasFollowed) = (run.Seen, run.WasFollowed);
            await run.CheckAsync(next.Runs);
            // Whoever followed a run was told all of it, so the next server can know no more.
            if (wasFollowed)
                Assert.Equal(seen, run.Seen);
        }

        Assert.DoesNotContain((await next.Runs.JsonAsync("/api/runs?status=failed")).GetProperty("runs").EnumerateArray(), _ => true);
        DatabaseCheck.Check(Database);
    }

    public void Dispose() => _directory.Dispose();

    private static Random NewRandom()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        return new Random(seed);
    }

    private async Task KillWhileStartingAsync()
    {
        await using var server = ServerProcess.Begin(Database, Settings);
        await Task.Delay(_random.Next(1500), Cancellation);
        await server.KillAsync();
    }

    private void Remember(RunLoad load)
    {
        _told.AddRange(load.Told);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{load.Told.Count} runs, of which {load.Told.Count(run => run.HasEnded)} were told to have ended; {load.Told.Sum(run => run.Seen)} events seen");
    }

    /// <summary>Looks at the runs of the last server, and at some of those before; or at all.</summary>
    private async Task CheckAsync(ServerProcess server, bool everything = false)
    {
        DatabaseCheck.Check(Database);
        foreach (var run in _told.Where(run => everything || !run.IsWhole || _random.Next(20) == 0))
            await run.CheckAsync(server.Runs);
        foreach (var run in _told.TakeLast(50))
            await run.CheckAsync(server.Runs);
    }
}
