using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>Deadlocked threads never end by themselves; the server gets every one back.</summary>
[Collection(AloneCollection.Name)]
public sealed class ThreadsComeBackTests
{
    [Fact]
    public async Task A_deadlock_has_the_threads_it_says_until_it_is_stopped()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("DeadlockPauseMilliseconds", 60_000);
        var runs = application.RunClient();
        await ProcessThreads.UntilNoneAsync();
        var run = await runs.StartAsync(Scenario.Deadlock, new { threads = 3 });
        await runs.UntilAsync(run.Id, now => now.EventCount >= 20);
        Assert.Equal(1 + 3, ProcessThreads.OfRuns());
        await runs.StopAsync(run.Id);
        Assert.Equal(RunStatus.Deadlocked, (await runs.EndOfAsync(run.Id)).Status);
        await ProcessThreads.UntilNoneAsync();
    }

    [Fact]
    public async Task After_two_hundred_deadlocks_the_process_has_no_thread_of_theirs()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("DeadlockPauseMilliseconds", 5);
        var runs = application.RunClient();
        using var leaked = new MetricSum(application, "playground.threads.leaked");
        using var live = new MetricSum(application, "playground.threads.live");
        await ProcessThreads.UntilNoneAsync();

        var ends = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => runs.RunAsync(Scenario.Deadlock, new { threads = 2 + (i % 7) })));
        Assert.All(ends, run => Assert.Equal(RunStatus.Deadlocked, run.Status));
        Assert.Equal((0, 0), (leaked.Value, live.Value));
        await ProcessThreads.UntilNoneAsync();
    }
}
