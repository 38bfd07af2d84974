using System.Collections.Concurrent;
using System.Globalization;
using Playground.Server.Runs;
using Playground.Server.Streaming;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Findings;

namespace Playground.Server.Tests.Faults;

/// <summary>
/// All kinds of things go wrong at the same time: every run that was taken ends in words, what was told is true after a restart, and no
/// thread, place or stream is lost. <c>tests/faults.sh</c> does it more often.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class InjectedFaultTests
{
    private const int Clients = 6;

    private static readonly int Faults = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_FAULTS") ?? "32", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_goes_wrong_runs_end_in_words_and_nothing_that_was_told_is_lost()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.File("runs.db");
        var taken = new ConcurrentQueue<string>();
        var told = new List<ToldRun>();
        await using (var server = new FaultyServer(path))
        {
            using var active = new MetricSum(server.Application, "playground.runs.active");
            using var queued = new MetricSum(server.Application, "playground.runs.queued");
            using var threads = new MetricSum(server.Application, "playground.threads.live");
            using var leaked = new MetricSum(server.Application, "playground.threads.leaked");
            await InjectAsync(server, taken);
            await server.CalmDownAsync();

            Assert.Equal((0, 0, 0, 0), (active.Value, queued.Value, threads.Value, leaked.Value));
            while (server.Application.Get<OpenStreams>().Count > 0)
                await Task.Delay(5, Cancellation);
            await ProcessThreads.UntilNoneAsync();
            foreach (var id in taken)
            {
                told.Add(new ToldRun(id));
                await told[^1].ReadEndAsync(server.Runs);
            }

            Assert.Equal(RunStatus.Completed, (await server.Runs.RunAsync(Scenario.Counter, Scenario.Small)).Status);
        }

        DatabaseCheck.Check(path);
        await using var next = new PlaygroundApplication().Generous().With("Playground:Storage:Path", path).Listen();
        foreach (var run in told)
            await run.CheckAsync(next.RunClient());
    }

    private static Task InjectAsync(FaultyServer server, ConcurrentQueue<string> taken)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var ends = new ConcurrentBag<(string Fault, string End)>();
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            var random = new Random(seed + client);
            for (var number = Interlocked.Increment(ref next); number < Faults; number = Interlocked.Increment(ref next))
            {
                // Each of them as often as any other.
                var fault = InjectedFault.All[number % InjectedFault.All.Count];
                ends.Add((fault.Name, await OneAsync(server, fault, random, taken)));
            }
        })).ContinueWith(
            done =>
            {
                foreach (var (end, count) in ends.CountBy(end => end).OrderBy(end => end.Key))
                    TestContext.Current.TestOutputHelper?.WriteLine($"{count,5} × {end.Fault}: {end.End}");
                return done;
            },
            TaskScheduler.Default).Unwrap();
    }

    private static async Task<string> OneAsync(FaultyServer server, InjectedFault fault, Random random, ConcurrentQueue<string> taken)
    {
        var id = await fault.Inject(server, random);
        var end = await server.Runs.EndOfAsync(id);
        taken.Enqueue(id);
        Assert.True(fault.Ends.Contains(end.Status), $"{fault.Name}: {end.Status}, {end.Reason}");
        Assert.False(string.IsNullOrEmpty(end.Verdict), $"{fault.Name}: no verdict");
        Assert.True(end.Status is not (RunStatus.Failed or RunStatus.Stopped) || end.Reason is not null, $"{fault.Name}: no reason");
        var lines = await server.Runs.LinesAsync(id);
        Assert.Equal(end.EventCount, lines.Count);
        TimelineOfLines.Check(lines);
        var said = end.Findings.Select(finding => finding.Kind).Where(kind => kind is FindingKinds.NotStored or FindingKinds.NotAnalysed or FindingKinds.ThreadsLeft);
        return string.Join(", ", [end.Status.ToString(), .. said]);
    }
}
