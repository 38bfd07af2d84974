using System.Net;
using System.Net.Http.Json;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Programs;

/// <summary>Stepping keeps nobody else from the server.</summary>
public sealed class StateLimitTests
{
    /// <summary>Comes to no step.</summary>
    private const string Endless = "while True:  # wait\n    pass\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_that_takes_too_long_is_given_up()
    {
        await using var application = New().WithLimit("StateSeconds", 1);
        using var http = application.Client();

        using var refused = await http.PostAsJsonAsync("/api/programs/state", new { source = Endless, schedule = "A" }, Cancellation);

        var problem = await Problem.ReadAsync(refused);
        Assert.Equal((400, "state-too-slow", "stateSeconds"), (problem.Status, problem.Code, problem.Limit));
    }

    [Theory]
    [InlineData("StatesPerClient", 1, "statesPerClient")]
    [InlineData("StatesQueued", 0, "statesQueued")]
    public async Task Only_so_many_are_computed_and_one_that_nobody_waits_for_gives_its_place_back(string limit, int value, string name)
    {
        await using var application = New().WithLimit("StateSeconds", 60).WithLimit("StatesAtOnce", 1).WithLimit(limit, value).Listen();
        using var http = application.Client();
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var endless = Enumerable.Range(0, 2)
            .Select(_ => http.PostAsJsonAsync("/api/programs/state", new { source = Endless, schedule = "A" }, leave.Token))
            .ToList();

        // There is a place for one of the two.
        var refused = await Task.WhenAny(endless);
        endless.Remove(refused);
        var problem = await Problem.ReadAsync(await refused);
        Assert.Equal((429, "too-many-requests", name), (problem.Status, problem.Code, problem.Limit));

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless.Single());
        await UntilServedAsync(http);
    }

    private static PlaygroundApplication New() => new PlaygroundApplication().Generous()
        .With("Playground:Limits:ProgramInstructions", 1_000_000_000_000);

    /// <summary>Asks for a state again and again until there is a place for it.</summary>
    private static async Task UntilServedAsync(HttpClient http)
    {
        while (true)
        {
            using var response = await http.PostAsJsonAsync("/api/programs/state", new { source = "x = 1\n" }, Cancellation);
            if (response.StatusCode == HttpStatusCode.OK)
                return;
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            await Task.Yield();
        }
    }
}
