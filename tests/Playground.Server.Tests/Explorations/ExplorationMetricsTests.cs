using Playground.Exploration.Results;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>What operators see of explorations.</summary>
public sealed class ExplorationMetricsTests
{
    private readonly ControlledSearch _search = new();

    [Fact]
    public async Task What_is_searched_what_waits_and_what_is_answered_or_refused_is_counted()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).WithLimit("ExplorationsQueued", 1).Listen();
        using var started = new MetricSum(application, "playground.explorations.started");
        using var active = new MetricSum(application, "playground.explorations.active");
        using var queued = new MetricSum(application, "playground.explorations.queued");
        using var cached = new MetricSum(application, "playground.explorations.cached");
        using var rejected = new MetricSum(application, "playground.explorations.rejected");
        using var states = new MetricSum(application, "playground.explorations.states");
        var explorations = ExplorationClient.Of(application);

        var first = await explorations.StartAsync("x = 1\n");
        var second = await explorations.StartAsync("x = 2\n");
        await explorations.RefusedAsync("x = 3\n");
        Assert.Equal((1, 1, 1, 1), (started.Value, active.Value, queued.Value, rejected.Value));

        (await _search.NextAsync()).Find(Found.Everything);
        await explorations.EndOfAsync(first.Id);
        Assert.Equal((2, 1, 0, 300), (started.Value, active.Value, queued.Value, states.Value));

        (await _search.NextAsync()).Find(Found.Some(ExplorationBound.Time));
        await explorations.EndOfAsync(second.Id);
        await explorations.StartAsync("x = 2\n");
        Assert.Equal((2, 0, 0, 600, 1), (started.Value, active.Value, queued.Value, states.Value, cached.Value));
    }
}
