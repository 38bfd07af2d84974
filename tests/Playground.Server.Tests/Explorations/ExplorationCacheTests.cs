using Playground.Exploration.Results;
using Playground.Server.Explorations;
using Playground.Server.Explorations.Results;
using Playground.Server.Limits;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>What has been searched is not searched again.</summary>
public sealed class ExplorationCacheTests
{
    private const string Source = "x = 1\n";

    private static readonly ExplorationBounds Bounds = new(1000, 10, false);

    private readonly ControlledSearch _search = new();

    [Fact]
    public async Task A_complete_answer_serves_any_bounds_at_once_and_says_that_it_is_an_earlier_one()
    {
        await using var application = _search.Application().WithLimit("ExplorationsAtOnce", 1).WithLimit("ExplorationsQueued", 0).Listen();
        var explorations = ExplorationClient.Of(application);
        var first = await SearchAsync(explorations, Found.Everything);
        // The only place is taken: this answer needs none.
        await explorations.StartAsync("x = 2\n");
        await _search.NextAsync();

        var again = await explorations.StartAsync(Source, states: 5, seconds: 1);

        Assert.Equal((ExplorationStatus.Completed, true, null), (again.Status, again.Cached, again.Progress));
        Assert.Equal(new ExplorationBounds(5, 1, false), again.Bounds);
        Assert.NotEqual(first.Id, again.Id);
        Assert.Equivalent(first.Result, again.Result);
        Assert.NotNull(again.EndedAt);
        Assert.Equal(Source, (await explorations.GetAsync(again.Id)).Program.Source);
        _search.AssertNoMore();
    }

    [Theory]
    [InlineData(ExplorationBound.States)]
    [InlineData(ExplorationBound.Time)]
    [InlineData(ExplorationBound.Memory)]
    [InlineData(ExplorationBound.Budget)]
    [InlineData(ExplorationBound.Chance)]
    public async Task A_bounded_answer_serves_the_same_bounds_only(ExplorationBound bound)
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        await SearchAsync(explorations, Found.Some(bound));

        Assert.True((await explorations.StartAsync(Source)).Cached);
        Assert.False((await explorations.StartAsync(Source, states: 100)).Cached);
    }

    [Fact]
    public async Task With_output_an_answer_is_another_one()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        await SearchAsync(explorations, Found.Everything);

        Assert.False((await explorations.StartAsync(Source, output: true)).Cached);
    }

    [Fact]
    public async Task What_was_stopped_is_searched_again()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var stopped = await explorations.StartAsync(Source);
        await _search.NextAsync();
        await explorations.StopAsync(stopped.Id);
        await explorations.EndOfAsync(stopped.Id);

        Assert.False((await explorations.StartAsync(Source)).Cached);
        await _search.NextAsync();
    }

    [Fact]
    public async Task A_question_that_comes_while_its_search_is_being_stopped_is_searched_anew()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var stopped = await explorations.StartAsync(Source);
        await _search.NextAsync();
        await explorations.StopAsync(stopped.Id);

        var again = await explorations.StartAsync(Source);
        (await _search.NextAsync()).Find(Found.Everything);
        Assert.Equal(ExplorationStatus.Completed, (await explorations.EndOfAsync(again.Id)).Status);
        Assert.Equal(ExplorationStatus.Stopped, (await explorations.EndOfAsync(stopped.Id)).Status);
    }

    [Fact]
    public void Where_memory_is_used_up_the_answer_that_was_asked_for_longest_ago_goes()
    {
        var result = ExplorationResultView.Of(Found.Everything, new PlaygroundLimits());
        var cache = new ResultCache(mostBytes: 2 * (result.Bytes + 20));
        cache.Keep("a", Bounds, result);
        cache.Keep("b", Bounds, result);
        Assert.NotNull(cache.Find("a", Bounds));

        cache.Keep("c", Bounds, result);

        Assert.Equal([true, false, true], new[] { "a", "b", "c" }.Select(source => cache.Find(source, Bounds) is not null));
    }

    [Fact]
    public void An_answer_that_is_larger_than_the_memory_is_not_kept_and_one_for_the_same_replaces_the_other()
    {
        var result = ExplorationResultView.Of(Found.Some(ExplorationBound.Time), new PlaygroundLimits());
        new ResultCache(mostBytes: 10).Keep("a", Bounds, result);

        var cache = new ResultCache(mostBytes: result.Bytes + 20);
        cache.Keep("a", Bounds, result);
        var better = result with { States = 1000 };
        cache.Keep("a", Bounds, better);
        Assert.Same(better, cache.Find("a", Bounds));
    }

    private async Task<ExplorationSnapshot> SearchAsync(ExplorationClient explorations, ExplorationResult result)
    {
        var started = await explorations.StartAsync(Source);
        Assert.False(started.Cached);
        (await _search.NextAsync()).Find(result);
        return await explorations.EndOfAsync(started.Id);
    }
}
