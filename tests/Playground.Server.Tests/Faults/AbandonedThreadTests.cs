using System.Net;
using Playground.Server.Runs;
using Playground.Server.Tests.Operations;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Findings;

namespace Playground.Server.Tests.Faults;

/// <summary>A thread that can't be got back is told of, and costs nobody a place.</summary>
public sealed class AbandonedThreadTests : IDisposable
{
    private readonly ManualResetEventSlim _enough = new();

    [Fact]
    public async Task It_is_counted_as_long_as_it_lives_and_its_run_ends_and_says_so()
    {
        await using var application = New();
        using var leaked = new MetricSum(application, "playground.threads.leaked");
        var run = await application.StartAsync(Work.Stubborn(_enough));
        var end = await application.RunClient().StopAndEndAsync(run.Id);

        Assert.Equal((RunStatus.Stopped, FindingKinds.ThreadsLeft), (end.Status, Assert.Single(end.Findings).Kind));
        // The other one, which waits for it, may have been slow.
        await leaked.UntilAsync(1);
        Assert.Equal(1, application.Get<AbandonedThreads>().Count);

        // Its place, and its thread's, are free.
        Assert.Equal(RunStatus.Completed, (await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small)).Status);
        _enough.Set();
        await leaked.UntilAsync(0);
        Assert.Equal(0, application.Get<AbandonedThreads>().Count);
    }

    [Fact]
    public async Task Past_the_limit_the_server_is_degraded_but_takes_work()
    {
        await using var application = New().WithLimit("ThreadsAbandoned", 1);
        using var leaked = new MetricSum(application, "playground.threads.leaked");
        for (var threads = 0; threads < 2; threads++)
        {
            Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/ready"));
            var run = await application.StartAsync(Work.Stubborn(_enough));
            await application.RunClient().StopAndEndAsync(run.Id);
            await leaked.UntilAsync(threads + 1);
        }

        Assert.Equal((HttpStatusCode.OK, "degraded"), await Health.AskAsync(application, "/health/ready"));
        Assert.Equal(RunStatus.Completed, (await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small)).Status);
        _enough.Set();
        await leaked.UntilAsync(0);
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/ready"));
    }

    public void Dispose()
    {
        _enough.Set();
        _enough.Dispose();
    }

    private static PlaygroundApplication New() => new PlaygroundApplication().Generous()
        .WithLimit("RunsAtOnce", 1).WithLimit("ThreadsPerRun", 7).WithLimit("ThreadsInProcess", 8).WithLimit("ReclaimGraceMilliseconds", 200);
}
