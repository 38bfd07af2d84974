using System.Net;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Streaming;

namespace Playground.Server.Tests.Limits;

/// <summary>What is open at the same time: waits, streams of events, connections to the hub.</summary>
public sealed class OpenRequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OpenRequestsPerClient", "openRequestsPerClient")]
    [InlineData("OpenRequests", "openRequests")]
    public async Task Only_so_many_are_open_and_one_that_ends_makes_room(string limit, string name)
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit(limit, 2).Listen();
        var runs = application.RunClient();
        var run = await runs.StartAsync(Scenario.Downloads, Scenario.Endless);
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        using var lines = await FollowAsync(runs.Http, run.Id);

        using (var refused = await runs.Http.GetAsync($"/api/runs/{run.Id}", Cancellation))
        {
            var problem = await Problem.ReadAsync(refused);
            Assert.Equal((429, "too-many-requests", name), (problem.Status, problem.Code, problem.Limit));
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        // Another connection is a request that stays open.
        var another = await Assert.ThrowsAsync<HttpRequestException>(() => application.ConnectAsync(HubProtocol.Json));
        Assert.Equal(HttpStatusCode.TooManyRequests, another.StatusCode);

        await connection.StopAsync(Cancellation);
        await UntilServedAsync(runs.Http, $"/api/runs/{run.Id}/stop");
    }

    [Fact]
    public async Task Operations_see_a_server_that_has_as_many_as_it_may_have()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("OpenRequests", 1).Listen();
        using var http = application.Client();
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        foreach (var path in new[] { "/health/live", "/health/ready", "/metrics", "/" })
        {
            using var response = await http.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    /// <summary>Begins to read a run's events, and has the answer's beginning.</summary>
    private static Task<HttpResponseMessage> FollowAsync(HttpClient http, string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{id}/events");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    /// <summary>Asks again and again until there is room.</summary>
    private static async Task UntilServedAsync(HttpClient http, string path)
    {
        while (true)
        {
            using var response = await http.PostAsync(path, null, Cancellation);
            if (response.StatusCode == HttpStatusCode.Accepted)
                return;
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            await Task.Yield();
        }
    }
}
