using System.Net;

namespace Playground.Server.Tests.Limits;

public sealed class RateLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_which_limit_and_when_to_come_back()
    {
        await using var application = new PlaygroundApplication().With("Playground:Limits:RequestsPerClient", 2);
        using var client = application.Client();
        for (var i = 0; i < 2; i++)
        {
            using var allowed = await client.GetAsync("/api/limits", Cancellation);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        using var refused = await client.GetAsync("/api/limits", Cancellation);
        var problem = await Problem.ReadAsync(refused);
        Assert.Equal((429, "too-many-requests", "requestsPerClient"), (problem.Status, problem.Code, problem.Limit));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task Health_and_metrics_answer_whoever_has_used_up_his_share()
    {
        await using var application = new PlaygroundApplication().With("Playground:Limits:RequestsPerClient", 1);
        using var client = application.Client();
        foreach (var path in new[] { "/api/limits", "/health/live", "/health/ready", "/metrics", "/files/a" })
        {
            using var response = await client.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
