using Playground.Exploration.Results;
using Playground.Server.Explorations;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>A class that asks the same makes the server search once.</summary>
public sealed class SharedSearchTests
{
    private const string Source = "x = 1\n";

    private readonly ControlledSearch _search = new();

    [Fact]
    public async Task Who_asks_what_is_being_searched_waits_for_the_same_search()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => explorations.StartAsync(Source)));
        Assert.Equal(10, all.Select(exploration => exploration.Id).Distinct().Count());
        var call = await _search.NextAsync();
        call.Report(states: 77);
        foreach (var exploration in all)
        {
            var running = await explorations.GetAsync(exploration.Id);
            Assert.Equal((ExplorationStatus.Running, 77), (running.Status, running.Progress?.States));
        }

        call.Find(Found.Everything);
        foreach (var exploration in all)
        {
            var ended = await explorations.EndOfAsync(exploration.Id);
            Assert.Equal((ExplorationStatus.Completed, false, 300), (ended.Status, ended.Cached, ended.Result?.States));
        }

        _search.AssertNoMore();
    }

    [Fact]
    public async Task Who_stops_keeps_it_from_nobody_else_and_the_last_one_stops_the_search()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var first = await explorations.StartAsync(Source);
        await _search.NextAsync();
        var second = await explorations.StartAsync(Source);

        var stopped = await explorations.StopAsync(first.Id);
        Assert.Equal((ExplorationStatus.Stopped, null), (stopped.Status, stopped.Result));
        Assert.Equal(ExplorationStatus.Running, (await explorations.GetAsync(second.Id)).Status);

        await explorations.StopAsync(second.Id);
        Assert.Equal(ExplorationBound.Stopped, (await explorations.EndOfAsync(second.Id)).Result?.BoundedBy);
    }

    [Fact]
    public async Task Of_two_that_wait_for_one_search_either_may_give_up()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).Listen();
        var explorations = ExplorationClient.Of(application);
        await explorations.StartAsync("x = 0\n");
        var before = await _search.NextAsync();
        var first = await explorations.StartAsync(Source);
        var second = await explorations.StartAsync(Source);
        await explorations.StopAsync(first.Id);
        Assert.Equal(1, (await explorations.GetAsync(second.Id)).QueuePosition);

        before.Find(Found.Everything);
        (await _search.NextAsync()).Find(Found.Everything);
        Assert.Equal(ExplorationStatus.Completed, (await explorations.EndOfAsync(second.Id)).Status);
    }

    [Theory]
    [InlineData("x = 2\n", null, null, false)]
    [InlineData(Source, 10L, null, false)]
    [InlineData(Source, null, 10L, false)]
    [InlineData(Source, null, null, true)]
    public async Task Another_question_is_another_search(string source, long? states, long? seconds, bool output)
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        await explorations.StartAsync(Source);
        await _search.NextAsync();
        await explorations.StartAsync(source, states, seconds, output);
        await _search.NextAsync();
    }
}
