using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Playground.Server.Runs;
using Playground.Server.Storage;
using Playground.Server.Storage.Sqlite;
using Playground.Server.Tests.Streaming;
using Playground.Timelines.Findings;
using Playground.Timelines.Log;

namespace Playground.Server.Tests.Runs;

/// <summary>A store that fails keeps nobody from running and watching; what it has in the end is whole.</summary>
public sealed class StorageTroubleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_can_not_be_stored_is_not_taken_and_takes_no_place()
    {
        await using var application = New(out var store).WithLimit("RunsAtOnce", 1).WithLimit("RunsQueued", 0);
        var runs = application.RunClient();
        store().SaveTrouble = () => new StorageException("The disk is full.");
        for (var i = 0; i < 3; i++)
        {
            using var refused = await runs.PostAsync(Scenario.Counter, Scenario.Small);
            Assert.Equal((503, "storage-unavailable"), ((int)refused.StatusCode, (await Problem.ReadAsync(refused)).Code));
        }

        store().SaveTrouble = () => null;
        Assert.Equal(RunStatus.Completed, (await runs.RunAsync(Scenario.Counter, Scenario.Small)).Status);
        Assert.Equal(1, (await runs.JsonAsync("/api/runs")).GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public async Task Appends_that_fail_now_and_then_are_caught_up_without_a_gap()
    {
        await using var application = New(out var store).Listen();
        var runs = application.RunClient();
        // The first ones fail, and then every other one.
        store().AppendTrouble = count => count <= 2 || count % 2 == 0 ? new StorageException("The database is locked.") : null;
        var run = await runs.RunAsync(Scenario.Downloads, new { files = 8, sizeKib = 256, bandwidthKibPerSecond = 256, latencyMs = 50, strategy = "threads" });

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.True(store().Appends >= 4);
        var stored = await store().LoadBatchesAsync(run.Id, Cancellation);
        Assert.Equal((await runs.LinesAsync(run.Id)).Select(line => line.ToEvent()), stored.SelectMany(batch => batch.Events()).Select(e => e.Event));
        Assert.Equal("completed", (await store().FindAsync(run.Id, Cancellation))!.Status);
    }

    [Fact]
    public async Task Changes_that_are_told_to_have_failed_though_they_were_made_are_not_made_twice()
    {
        await using var application = New(out var store).Listen();
        var runs = application.RunClient();
        store().AppendedTrouble = count => count % 2 == 1 ? new StorageException("The file was taken away.") : null;
        var run = await runs.RunAsync(Scenario.Downloads, new { files = 8, sizeKib = 128, bandwidthKibPerSecond = 256, latencyMs = 50, strategy = "threads" });

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Empty(run.Findings);
        Assert.True(store().Appends >= 3);
        var stored = await store().LoadBatchesAsync(run.Id, Cancellation);
        Assert.Equal((await runs.LinesAsync(run.Id)).Select(line => line.ToEvent()), stored.SelectMany(batch => batch.Events()).Select(e => e.Event));
    }

    [Fact]
    public async Task A_run_that_was_refused_is_not_listed_though_the_store_has_it()
    {
        await using var application = New(out var store);
        var runs = application.RunClient();
        store().SavedTrouble = () => new StorageException("The file was taken away.");
        using var refused = await runs.PostAsync(Scenario.Counter, Scenario.Small);
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Empty((await runs.JsonAsync("/api/runs")).GetProperty("runs").EnumerateArray());
    }

    [Fact]
    public async Task A_run_that_can_not_be_stored_says_so_until_it_is_stored_after_all()
    {
        await using var application = New(out var store);
        var runs = application.RunClient();
        store().AppendTrouble = _ => new StorageException("The disk is full.");
        var run = await runs.RunAsync(Scenario.Counter, Scenario.Small);
        Assert.Equal((RunStatus.Completed, FindingKinds.NotStored), (run.Status, run.Findings.Single(finding => finding.Severity == FindingSeverity.Warning).Kind));
        Assert.False((await store().FindAsync(run.Id, Cancellation))!.HasEnded);

        store().AppendTrouble = _ => null;
        RunSnapshot shown;
        do
            shown = await runs.GetAsync(run.Id);
        while (shown.Findings.Any(finding => finding.Kind == FindingKinds.NotStored));
        Assert.Equal("completed", (await store().FindAsync(run.Id, Cancellation))!.Status);
        Assert.Equal(run.EventCount, (await store().LoadBatchesAsync(run.Id, Cancellation)).Sum(batch => batch.EventCount));
    }

    [Fact]
    public async Task A_run_that_can_not_be_stored_can_be_deleted_and_does_not_come_back()
    {
        await using var application = New(out var store);
        var runs = application.RunClient();
        store().AppendTrouble = _ => new StorageException("The disk is full.");
        var run = await runs.RunAsync(Scenario.Counter, Scenario.Small);
        using var deleted = await runs.Http.DeleteAsync($"/api/runs/{run.Id}", Cancellation);
        store().AppendTrouble = _ => null;
        await application.Services.GetRequiredService<UnstoredRuns>().TryAllAsync();

        Assert.Equal(0, application.Services.GetRequiredService<UnstoredRuns>().Count);
        using var gone = await runs.Http.GetAsync($"/api/runs/{run.Id}", Cancellation);
        Assert.Equal((204, 404), ((int)deleted.StatusCode, (int)gone.StatusCode));
    }

    [Fact]
    public async Task Runs_that_wait_to_be_stored_are_stored_when_the_server_goes_down()
    {
        await using var application = New(out var store);
        var runs = application.RunClient();
        store().AppendTrouble = _ => new StorageException("The disk is full.");
        var run = await runs.RunAsync(Scenario.Counter, Scenario.Small);
        store().AppendTrouble = _ => null;
        await application.Services.GetRequiredService<UnstoredRuns>().StopAsync(Cancellation);

        Assert.Equal("completed", (await store().FindAsync(run.Id, Cancellation))!.Status);
    }

    [Fact]
    public async Task Whatever_goes_wrong_with_forgetting_old_runs_the_server_goes_on()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = New(out var store).With(services => services.AddSingleton<TimeProvider>(time));
        using var client = application.Client();
        var tries = 0;
        store().RemoveTrouble = () => ++tries > 0 ? new InvalidOperationException("Broken.") : null;
        while (tries < 2)
        {
            time.Advance(RetentionService.Period);
            await Task.Yield();
        }

        Assert.False(application.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Theory]
    [InlineData(typeof(StorageException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task A_run_that_is_never_stored_ends_all_the_same_and_is_shown_as_long_as_the_server_lives(Type trouble)
    {
        await using var application = New(out var store).WithLimit("RunsAtOnce", 1);
        var runs = application.RunClient();
        store().AppendTrouble = _ => (Exception)Activator.CreateInstance(trouble, "Broken.", null)!;
        var run = await runs.RunAsync(Scenario.Counter, Scenario.Small);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(run.EventCount, (await runs.LinesAsync(run.Id)).Count);
        var listed = (await runs.JsonAsync("/api/runs")).GetProperty("runs").EnumerateArray().Single();
        Assert.Equal("completed", listed.GetProperty("status").GetString());
        Assert.Empty((await runs.JsonAsync("/api/runs?status=running")).GetProperty("runs").EnumerateArray());

        // Its place is free.
        Assert.Equal(RunStatus.Completed, (await runs.RunAsync(Scenario.Counter, Scenario.Small)).Status);
    }

    [Fact]
    public async Task A_store_that_can_not_be_read_is_told_by_rest_and_hub_alike()
    {
        await using var application = New(out var store).Listen();
        var runs = application.RunClient();
        store().ReadTrouble = () => new StorageException("A secret.");
        using var response = await runs.Http.GetAsync("/api/runs/0123456789abcdef0123456789abcdef", Cancellation);
        Assert.Equal((503, "storage-unavailable"), ((int)response.StatusCode, (await Problem.ReadAsync(response)).Code));

        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        store().ReadTrouble = () => new StorageException("A secret.");
        Assert.Contains("storage-unavailable: ", await WatchAsync(), StringComparison.Ordinal);
        store().ReadTrouble = () => new InvalidOperationException("A secret.");
        Assert.Contains("internal-error: ", await WatchAsync(), StringComparison.Ordinal);

        async Task<string> WatchAsync()
        {
            var error = await Assert.ThrowsAsync<HubException>(async () =>
                await connection.WatchAsync("0123456789abcdef0123456789abcdef", 0, Cancellation).ToListAsync(Cancellation));
            Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
            return error.Message;
        }
    }

    private static PlaygroundApplication New(out Func<TroubledStore> store)
    {
        var application = new PlaygroundApplication().Generous().With(services =>
            services.AddSingleton<IRunStore>(provider => new TroubledStore(provider.GetRequiredService<SqliteRunStore>())));
        store = () => (TroubledStore)application.Services.GetRequiredService<IRunStore>();
        return application;
    }
}
