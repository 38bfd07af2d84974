namespace Playground.Server.Tests.Explorations;

/// <summary>The list of explorations, and which are kept.</summary>
public sealed class ExplorationListTests
{
    private readonly ControlledSearch _search = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Paging_shows_every_exploration_once_newest_first_while_new_ones_are_added(int limit)
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var before = new List<string>();
        for (var i = 0; i < 7; i++)
            before.Insert(0, (await explorations.StartAsync($"x = {i}\n")).Id);

        var seen = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await explorations.JsonAsync($"/api/explorations?limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page.GetProperty("explorations").EnumerateArray().Select(exploration => exploration.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
            if (cursor is null)
                break;
            await explorations.StartAsync("x = 0\n");
        }

        Assert.Equal(before, seen);
    }

    [Fact]
    public async Task A_list_has_the_figures_of_results_without_their_lists_and_no_texts_of_programs()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync("x = 1\n");
        (await _search.NextAsync()).Find(Found.Everything);
        await explorations.EndOfAsync(started.Id);

        var listed = (await explorations.JsonAsync("/api/explorations")).GetProperty("explorations")[0];

        Assert.False(listed.GetProperty("program").TryGetProperty("source", out _));
        var result = listed.GetProperty("result");
        Assert.Equal((300, 1), (result.GetProperty("states").GetInt64(), result.GetProperty("outcomeCount").GetInt32()));
        Assert.All(new[] { "outcomes", "failures", "races" }, list => Assert.Empty(result.GetProperty(list).EnumerateArray()));
    }

    [Fact]
    public async Task The_ended_ones_that_ended_first_are_forgotten_first_and_live_ones_never()
    {
        await using var application = _search.Application().With("Playground:Limits:ExplorationsKept", 2).Listen();
        var explorations = ExplorationClient.Of(application);
        var live = await explorations.StartAsync("x = 'live'\n");
        await _search.NextAsync();
        var ended = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ended.Add((await explorations.StartAsync($"x = {i}\n")).Id);
            (await _search.NextAsync()).Find(Found.Everything);
            await explorations.EndOfAsync(ended[i]);
        }

        var listed = (await explorations.JsonAsync("/api/explorations")).GetProperty("explorations").EnumerateArray();
        Assert.Equal([ended[2], ended[1], live.Id], listed.Select(exploration => exploration.GetProperty("id").GetString()));
        using var gone = await explorations.Http.GetAsync($"/api/explorations/{ended[0]}", Cancellation);
        Assert.Equal("exploration-not-found", (await Problem.ReadAsync(gone)).Code);
    }
}
