using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Playground.Server.Storage;

namespace Playground.Server.Tests.Storage;

public sealed class RetentionServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_runs_go_by_themselves()
    {
        var time = new FakeTimeProvider(StoredRuns.Start);
        await using var application = new PlaygroundApplication().With("Playground:Limits:RunsKeptHours", 1)
            .With(services => services.AddSingleton<TimeProvider>(time));
        var store = application.Services.GetRequiredService<IRunStore>();
        await store.SaveAsync(StoredRuns.Ended(1), Cancellation);

        // Whenever the service's timer has been set, this makes it ring after the hour.
        while (await store.FindAsync(StoredRuns.Id(1), Cancellation) is not null)
        {
            time.Advance(RetentionService.Period);
            await Task.Yield();
        }

        Assert.True(time.GetUtcNow() > StoredRuns.Start.AddHours(1));
    }

    [Fact]
    public async Task Runs_that_were_live_when_the_server_stopped_have_failed_when_it_starts_again()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.File("runs.db");
        await using (var first = At(path))
            await first.Services.GetRequiredService<IRunStore>().SaveAsync(StoredRuns.Live(1), Cancellation);

        await using var second = At(path);
        var run = await second.Services.GetRequiredService<IRunStore>().FindAsync(StoredRuns.Id(1), Cancellation);
        Assert.Equal(("failed", "The server stopped while the run was running."), (run!.Status, run.Reason));
        Assert.True(run.HasEnded);
    }

    private static PlaygroundApplication At(string path) => new PlaygroundApplication().With("Playground:Storage:Path", path)
        .With(services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(StoredRuns.Start)));
}
