using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>All runs fetch from the same server at the same time, over connections that one run's end must not take from another.</summary>
public sealed class DownloadStopTests(SharedApplication application)
{
    private const int Rounds = 30;

    private static readonly object Quick = new { files = 8, sizeKib = 48, bandwidthKibPerSecond = 4096, latencyMs = 0, strategy = "threads" };

    private readonly RunClient _runs = application.Runs;

    [Fact]
    public async Task A_download_that_is_stopped_breaks_no_other()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var stopped = StopInTheMiddleAsync(round % 12);
            var ends = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => _runs.RunAsync(Scenario.Downloads, Quick)));
            Assert.All(ends, run => Assert.True(run.Status == RunStatus.Completed, $"{run.Status}: {run.Reason}"));
            var end = await stopped;
            Assert.True(end.Status is RunStatus.Stopped or RunStatus.Completed, $"{end.Status}: {end.Reason}");
        }
    }

    private async Task<RunSnapshot> StopInTheMiddleAsync(int events)
    {
        var run = await _runs.StartAsync(Scenario.Downloads, Quick);
        for (var now = run; now.EventCount < 40 + (events * 4) && !now.HasEnded; now = await _runs.GetAsync(run.Id))
            await Task.Yield();
        using var stop = await _runs.Http.PostAsync($"/api/runs/{run.Id}/stop", null, TestContext.Current.CancellationToken);
        return await _runs.EndOfAsync(run.Id);
    }
}
