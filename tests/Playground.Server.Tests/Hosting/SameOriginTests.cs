using System.Net;

namespace Playground.Server.Tests.Hosting;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("https://evil.example", true)]
    [InlineData("http://localhost.evil.example", true)]
    [InlineData("http://localhost:81", true)]
    [InlineData("null", true)]
    [InlineData("http://localhost", false)]
    [InlineData("https://friend.example", false)]
    [InlineData(null, false)]
    public async Task Pages_of_other_sites_do_not_reach_the_hub(string? origin, bool isRefused)
    {
        await using var application = new PlaygroundApplication().With("Playground:Network:AllowedOrigins:0", "https://friend.example");
        using var client = application.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/timeline/negotiate?negotiateVersion=1");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isRefused, response.StatusCode == HttpStatusCode.Forbidden);
        if (isRefused)
            Assert.Equal("forbidden", (await Problem.ReadAsync(response)).Code);
    }
}
