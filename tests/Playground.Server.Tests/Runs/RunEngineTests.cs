using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Scenarios;
using Playground.Server.Runs;
using Playground.Server.Storage;
using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Tests.Runs;

/// <summary>The engine where no request gets: what breaks inside, and races at the end of the server.</summary>
public sealed class RunEngineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_whose_timeline_breaks_fails_at_once_and_gives_its_threads_back()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("DeadlockPauseMilliseconds", 60_000);
        using var client = application.Client();
        using var leaked = new MetricSum(application, "playground.threads.leaked");
        var live = New(application, Scenario.Deadlock, "{}");
        await application.Services.GetRequiredService<IRunStore>().SaveAsync(StoredTimeline.ToStored(live.Run.Snapshot), Cancellation);
        live.Run.Log.Complete();

        var outcome = await application.Services.GetRequiredService<RunExecutor>().ExecuteAsync(live).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal((RunStatus.Failed, "Something went wrong on the server."), (outcome.Status, outcome.Reason));
        Assert.Equal(0, leaked.Value);
    }

    [Fact]
    public async Task A_run_that_the_store_does_not_know_ends_all_the_same()
    {
        await using var application = new PlaygroundApplication().Generous();
        using var client = application.Client();
        var outcome = await application.Services.GetRequiredService<RunExecutor>().ExecuteAsync(New(application, Scenario.Counter, """{"iterations":10}"""));
        Assert.Equal(RunStatus.Completed, outcome.Status);
    }

    [Fact]
    public async Task A_run_that_is_being_taken_when_the_server_goes_down_is_waited_for_and_never_starts()
    {
        var saving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var application = new PlaygroundApplication().Generous().With(services => services.AddSingleton<IRunStore>(provider =>
            new TroubledStore(provider.GetRequiredService<SqliteRunStore>()) { BeforeSave = saving.Task }));
        using var client = application.Client();
        var scheduler = application.Services.GetRequiredService<RunScheduler>();

        var submitted = scheduler.SubmitAsync(Plan(application, Scenario.Counter, "{}"));
        var closed = scheduler.CloseAsync("The server was shut down.");
        Assert.False(closed.IsCompleted);
        saving.SetResult();
        var run = await submitted;
        await closed;
        Assert.Equal((RunStatus.Stopped, "The server was shut down.", null), (run.Snapshot.Status, run.Snapshot.Reason, run.Snapshot.StartedAt));
        var stored = await application.Services.GetRequiredService<SqliteRunStore>().FindAsync(run.Id, Cancellation);
        Assert.Equal("stopped", stored!.Status);
    }

    [Fact]
    public async Task Runs_are_counted_as_waiting_running_and_ended()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = application.RunClient();
        using var queued = new MetricSum(application, "playground.runs.queued");
        using var active = new MetricSum(application, "playground.runs.active");
        using var started = new MetricSum(application, "playground.runs.started");
        using var threads = new MetricSum(application, "playground.threads.live");
        var first = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        var second = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        Assert.Equal((1, 1, 1, 1), (queued.Value, active.Value, started.Value, threads.Value));
        await runs.StopAsync(second.Id);
        await runs.EndOfAsync(second.Id);
        Assert.Equal((0, 1, 1, 1), (queued.Value, active.Value, started.Value, threads.Value));
        await runs.StopAsync(first.Id);
        await runs.EndOfAsync(first.Id);
        Assert.Equal((0, 0, 1, 0), (queued.Value, active.Value, started.Value, threads.Value));
    }

    private static RunPlan Plan(PlaygroundApplication application, string scenario, string parameters)
    {
        var found = application.Services.GetRequiredService<ScenarioCatalogue>().Find(scenario)!;
        var files = application.Services.GetRequiredService<OwnFiles>();
        return new RunPlan(new ScenarioWork(found, found.Parameters.Bind(JsonElement.Parse(parameters), out _), files), "test");
    }

    private static LiveRun New(PlaygroundApplication application, string scenario, string parameters)
    {
        var plan = Plan(application, scenario, parameters);
        return new LiveRun(plan.NewRun(DateTimeOffset.UtcNow), plan);
    }
}
