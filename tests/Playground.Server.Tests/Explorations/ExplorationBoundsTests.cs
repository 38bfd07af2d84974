using System.Text.Json;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>How far a client may ask to search.</summary>
public sealed class ExplorationBoundsTests
{
    private readonly ControlledSearch _search = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0L, null, null)]
    [InlineData(-1L, null, null)]
    [InlineData(long.MinValue, null, null)]
    [InlineData(101L, null, "explorationStates")]
    [InlineData(long.MaxValue, null, "explorationStates")]
    [InlineData(null, 0L, null)]
    [InlineData(null, 6L, "explorationSeconds")]
    [InlineData(null, 1L << 40, "explorationSeconds")]
    public async Task Bounds_that_are_no_bounds_are_refused_with_what_is_allowed(long? states, long? seconds, string? limit)
    {
        await using var application = _search.Application().WithLimit("ExplorationStates", 100).WithLimit("ExplorationSeconds", 5);
        var explorations = ExplorationClient.Of(application);
        using var refused = await explorations.PostAsync(new { program = new { source = "x = 1\n" }, states, seconds });

        var problem = await Problem.ReadAsync(refused);
        Assert.Equal((400, "invalid-parameters", limit), (problem.Status, problem.Code, problem.Limit));
        var error = problem.Errors!.Value.EnumerateArray().Single();
        Assert.Equal(states is null ? "seconds" : "states", error.GetProperty("parameter").GetString());
        Assert.Equal(states is null ? 5 : 100, error.GetProperty("allowed").GetProperty("maximum").GetInt64());
        _search.AssertNoMore();
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        await using var application = _search.Application();
        using var refused = await ExplorationClient.Of(application).PostAsync(new { program = new { source = "x = 1\n" }, states = 0, seconds = 0 });
        Assert.Equal(2, (await Problem.ReadAsync(refused)).Errors!.Value.GetArrayLength());
    }

    [Fact]
    public async Task A_program_is_taken_only_with_the_hash_of_its_text()
    {
        await using var application = _search.Application();
        var explorations = ExplorationClient.Of(application);
        using var wrong = await explorations.PostAsync(new { program = new { source = "x = 1\n", hash = "0123456789abcdef" } });
        Assert.Equal((409, "program-changed"), ((int)wrong.StatusCode, (await Problem.ReadAsync(wrong)).Code));

        var hash = (await explorations.StartAsync("x = 1\n")).Program.Hash;
        using var right = await explorations.PostAsync(new { program = new { source = "x = 1\n", hash } });
        Assert.Equal(hash, JsonElement.Parse(await right.Content.ReadAsStringAsync(Cancellation)).GetProperty("program").GetProperty("hash").GetString());
    }
}
