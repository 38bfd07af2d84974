using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;
using Playground.Threading.Threads;
using Playground.Timelines.Findings;
using Serilog;
using Serilog.Events;

namespace Playground.Server.Tests.Faults;

/// <summary>An exception where none belongs ends one run, in words, and nothing else.</summary>
public sealed class ExceptionTests
{
    private readonly LogEntries _log = new();

    public static TheoryData<string, string> Places => new()
    {
        { "main", "main" },
        { "worker", "Worker-1" },
        { "probe", "Worker-1" },
        { "end", "Worker-1" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task In_a_thread_it_fails_the_run_and_names_the_thread(string place, string thread)
    {
        await using var application = New();
        using var leaked = new MetricSum(application, "playground.threads.leaked");
        var run = await application.StartAsync(new Work(threads => Break(place, threads)));
        var end = await application.RunClient().EndOfAsync(run.Id);

        Assert.Equal((RunStatus.Failed, "The run failed."), (end.Status, end.Verdict));
        Assert.StartsWith($"{thread} ended with an unexpected ", end.Reason, StringComparison.Ordinal);
        TimelineOfLines.Check(await application.RunClient().LinesAsync(run.Id));
        Assert.Equal(LogEventLevel.Error, Assert.Single(_log.From(typeof(RunExecution).FullName!)).Level);
        Assert.Equal(0, leaked.Value);
        Assert.Equal(RunStatus.Completed, (await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small)).Status);
    }

    [Fact]
    public async Task In_the_pump_it_fails_the_run_at_once_with_what_there_is()
    {
        await using var application = New();
        var run = await application.StartAsync(Work.Endless);
        await application.RunClient().UntilAsync(run.Id, now => now.EventCount > 0);
        // Nothing can be appended any more.
        run.Log.Complete();
        var end = await application.RunClient().EndOfAsync(run.Id);

        Assert.Equal((RunStatus.Failed, "Something went wrong on the server."), (end.Status, end.Reason));
        Assert.Equal(end.EventCount, (await application.RunClient().LinesAsync(run.Id)).Count);
        Assert.Equal(RunStatus.Completed, (await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small)).Status);
    }

    [Fact]
    public async Task In_the_analysis_it_takes_the_findings_only()
    {
        await using var application = New().With(services => services.AddSingleton<RunAnalysis>((_, _) => throw new FormatException("A secret.")));
        var runs = application.RunClient();
        var end = await runs.RunAsync(Scenario.Counter, Scenario.Small);

        Assert.Equal((RunStatus.Completed, FindingKinds.NotAnalysed), (end.Status, Assert.Single(end.Findings).Kind));
        Assert.Equal(150, end.Result!.Value.GetProperty("actual").GetInt32());
        Assert.NotEmpty(end.Verdict!);
        Assert.Equal(end.EventCount, (await runs.LinesAsync(end.Id)).Count);
        Assert.Equal("A secret.", Assert.Single(_log.From(typeof(RunExecution).FullName!)).Exception!.Message);
    }

    private static void Break(string place, ThreadGroup threads)
    {
        var held = threads.Lock("held");
        if (place == "main")
            throw new FormatException();
        if (place == "end")
            threads.Start("Worker-1", () => { }, () => throw new FormatException()).Join();
        else
            threads.Start("Worker-1", () => Break(place, held)).Join();
        ProbedThread.Sleep(TimeSpan.FromHours(1));
    }

    private static void Break(string place, Threading.Primitives.ProbedLock held)
    {
        held.Enter();
        if (place == "probe")
            ProbedThread.Print(null!);
        throw new FormatException();
    }

    private PlaygroundApplication New() => new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1)
        .With(services => services.AddSerilog(logger => logger.WriteTo.Sink(_log), preserveStaticLogger: true));
}
