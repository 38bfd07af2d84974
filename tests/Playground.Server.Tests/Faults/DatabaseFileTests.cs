using System.Net;
using Microsoft.Data.Sqlite;
using Playground.Server.Runs;
using Playground.Server.Storage.Sqlite;
using Playground.Server.Tests.Operations;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Findings;

namespace Playground.Server.Tests.Faults;

/// <summary>What becomes of a running server when something happens to its file.</summary>
public sealed class DatabaseFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_taken_away_is_noticed_and_all_is_well_again_when_it_is_put_back()
    {
        await using var application = New();
        var runs = application.RunClient();
        var before = await runs.RunAsync(Scenario.Counter, Scenario.Small);
        var live = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await runs.UntilAsync(live.Id, run => run.EventCount > 0);

        File.Move(application.DatabasePath, application.DatabasePath + ".away");
        await RefusesWorkAsync(application);
        var stopped = await runs.StopAndEndAsync(live.Id);
        Assert.Equal(FindingKinds.NotStored, Assert.Single(stopped.Findings).Kind);
        Assert.Equal(stopped.EventCount, (await runs.LinesAsync(live.Id)).Count);

        File.Move(application.DatabasePath + ".away", application.DatabasePath);
        await TakesWorkAsync(application);
        var stored = await application.Get<SqliteRunStore>().FindAsync(live.Id, Cancellation);
        Assert.Equal("stopped", stored!.Status);
        Assert.Equal(stopped.EventCount, (await application.Get<SqliteRunStore>().LoadBatchesAsync(live.Id, Cancellation)).Sum(batch => batch.EventCount));
        Assert.Equal("completed", (await application.Get<SqliteRunStore>().FindAsync(before.Id, Cancellation))!.Status);
    }

    [Fact]
    public async Task A_file_that_is_removed_is_noticed_and_the_next_server_begins_with_an_empty_one()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.File("runs.db");
        await using (var application = New(path))
        {
            await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small);
            File.Delete(path);
            await RefusesWorkAsync(application);
            Assert.False(File.Exists(path));
        }

        await using var next = New(path);
        Assert.Empty((await next.RunClient().JsonAsync("/api/runs")).GetProperty("runs").EnumerateArray());
        await TakesWorkAsync(next);
    }

    [Fact]
    public async Task A_file_that_another_program_has_locked_costs_no_run()
    {
        await using var application = New();
        var runs = application.RunClient();
        RunSnapshot ended;
        var live = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await runs.UntilAsync(live.Id, run => run.EventCount > 0);
        await using (var other = new SqliteConnection($"Data Source={application.DatabasePath};Pooling=False"))
        {
            other.Open();
            await using var transaction = other.BeginTransaction(deferred: false);
            await RefusesWorkAsync(application);
            ended = await runs.StopAndEndAsync(live.Id);
            Assert.Equal(FindingKinds.NotStored, Assert.Single(ended.Findings).Kind);
        }

        await TakesWorkAsync(application);
        Assert.Equal("stopped", (await application.Get<SqliteRunStore>().FindAsync(live.Id, Cancellation))!.Status);
    }

    [Fact]
    public async Task A_disk_that_is_full_costs_no_run()
    {
        using var disk = new SmallDisk(megabytes: 8);
        await using var application = New(disk.File("runs.db"));
        var runs = application.RunClient();
        var live = await application.StartAsync(Work.Endless);
        disk.Fill();
        await RefusesWorkAsync(application);
        var run = await runs.StopAndEndAsync(live.Id);
        Assert.Equal(FindingKinds.NotStored, Assert.Single(run.Findings).Kind);
        Assert.Equal(run.EventCount, (await runs.LinesAsync(run.Id)).Count);

        disk.MakeRoom();
        await TakesWorkAsync(application);
        Assert.Equal("stopped", (await application.Get<SqliteRunStore>().FindAsync(run.Id, Cancellation))!.Status);
        Assert.Equal(run.EventCount, (await application.Get<SqliteRunStore>().LoadBatchesAsync(run.Id, Cancellation)).Sum(batch => batch.EventCount));
    }

    private static PlaygroundApplication New(string? path = null)
    {
        var application = new PlaygroundApplication().Generous().With("Playground:Storage:BusySeconds", 1);
        return (path is null ? application : application.With("Playground:Storage:Path", path)).Listen();
    }

    private static async Task RefusesWorkAsync(PlaygroundApplication application)
    {
        using var refused = await application.RunClient().PostAsync(Scenario.Counter, Scenario.Small);
        Assert.Equal((503, "storage-unavailable"), ((int)refused.StatusCode, (await Problem.ReadAsync(refused)).Code));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), await Health.AskAsync(application, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/live"));
    }

    private static async Task TakesWorkAsync(PlaygroundApplication application)
    {
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/ready"));
        await application.Get<UnstoredRuns>().TryAllAsync();
        var run = await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small);
        Assert.DoesNotContain(run.Findings, finding => finding.Kind == FindingKinds.NotStored);
    }
}
