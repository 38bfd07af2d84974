using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Runs;
using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Tests.Runs;

public sealed class RunDirectoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_is_deleted_while_it_is_read_does_not_come_back()
    {
        await using var application = new PlaygroundApplication().Generous();
        var id = (await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small)).Id;
        var store = application.Services.GetRequiredService<SqliteRunStore>();
        using var directory = new RunDirectory(new TroubledStore(store) { AfterLoad = deleted => store.DeleteAsync(deleted) });
        Assert.Null(await directory.FindAsync(id, Cancellation));
        Assert.Null(directory.FindRecent(id));
    }

    [Fact]
    public async Task A_run_is_read_once_and_then_remembered()
    {
        await using var application = new PlaygroundApplication().Generous();
        var run = await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small);
        var loads = 0;
        using var directory = new RunDirectory(new TroubledStore(application.Services.GetRequiredService<SqliteRunStore>())
        {
            AfterLoad = _ => Task.FromResult(loads++),
        });
        var first = await directory.FindAsync(run.Id, Cancellation);
        Assert.Equal((run.Status, run.EventCount), (first!.Snapshot.Status, first.Log.EventCount));
        Assert.Same(first, await directory.FindAsync(run.Id, Cancellation));
        Assert.Equal(1, loads);
    }
}
