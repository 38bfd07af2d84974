using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Operations;
using Playground.Server.Storage;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Storage;

namespace Playground.Server.Tests.Operations;

// Meters of the same name are added up over all applications of the process.
[Collection(AloneCollection.Name)]
public sealed class MetricsTests
{
    [Fact]
    public async Task What_happens_is_counted()
    {
        await using var application = new PlaygroundApplication();
        using var client = application.Client();
        var metrics = application.Services.GetRequiredService<PlaygroundMetrics>();
        metrics.RunQueued();
        metrics.RunDequeued();
        metrics.RunStarted("deadlock");
        metrics.RunStarted("deadlock");
        metrics.RunEnded("deadlock", "deadlocked", TimeSpan.FromSeconds(1));
        metrics.RunRejected("queue-full");
        metrics.ThreadsChanged(5);
        metrics.EventsRecorded(1234);
        metrics.StreamOpened();
        await application.Services.GetRequiredService<IRunStore>().SaveAsync(StoredRuns.Live(1), TestContext.Current.CancellationToken);

        var lines = (await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Split('\n');
        Assert.Equal("2", Value(lines, "playground_runs_started_total", "scenario=\"deadlock\""));
        Assert.Equal("1", Value(lines, "playground_runs_active", ""));
        Assert.Equal("0", Value(lines, "playground_runs_queued", ""));
        Assert.Equal("1", Value(lines, "playground_runs_duration_seconds_count", "status=\"deadlocked\""));
        Assert.Equal("1", Value(lines, "playground_runs_rejected_total", "reason=\"queue-full\""));
        Assert.Equal("5", Value(lines, "playground_threads_live", ""));
        Assert.Equal("1234", Value(lines, "playground_events_recorded_total", ""));
        Assert.Equal("1", Value(lines, "playground_streams_subscribers", ""));
        Assert.NotEqual("0", Value(lines, "playground_store_commits_total", "outcome=\"committed\""));
    }

    private static string Value(string[] lines, string name, string tag)
    {
        var line = lines.FirstOrDefault(line => (line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
            && line.Contains(tag, StringComparison.Ordinal));
        Assert.True(line is not null, $"{name} is not among\n{string.Join('\n', lines.Where(line => line.StartsWith("playground", StringComparison.Ordinal)))}");
        return line[(line.LastIndexOf('}') is >= 0 and var end ? end + 1 : name.Length)..].Trim().Split(' ')[0];
    }
}
