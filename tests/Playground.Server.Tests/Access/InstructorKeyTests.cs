using System.Net;
using System.Text;
using Playground.Server.Tests.Fuzz;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Access;

/// <summary>On a server with an instructor's key everybody looks, and who has the key runs.</summary>
public sealed class InstructorKeyTests(KeyedApplication application) : IClassFixture<KeyedApplication>
{
    private const string Run = """{ "scenario": "shared-counter" }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_runs_stops_or_deletes_needs_the_key_and_nothing_else_does()
    {
        using var client = application.Client();
        var document = await ApiDocument.LoadAsync(client);
        foreach (var operation in document.Operations)
        {
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Path.Replace("{id}", new string('0', 32), StringComparison.Ordinal));
            if (operation.Body is not null)
                request.Content = new StringContent("{", Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(request, Cancellation);

            var needsKey = operation.Method != "GET" && operation.Path != "/api/programs/check";
            Assert.True(needsKey == (response.StatusCode == HttpStatusCode.Unauthorized), $"{operation.Method} {operation.Path}: {response.StatusCode}");
            Assert.True(needsKey == operation.Statuses.Contains(401), $"The document of {operation.Method} {operation.Path} is wrong.");
        }
    }

    [Theory]
    [InlineData(null, "Send it as Authorization: Bearer KEY")]
    [InlineData("Basic " + KeyedApplication.Key, "Send it as Authorization: Bearer KEY")]
    [InlineData("Bearer", "Send it as Authorization: Bearer KEY")]
    [InlineData("Bearer correct-horse-battery-stapl", "is not the instructor's")]
    [InlineData("Bearer correct-horse-battery-staplE", "is not the instructor's")]
    [InlineData("Bearer correct-horse-battery-staple2", "is not the instructor's")]
    [InlineData("Bearer \u00e9", "is not the instructor's")]
    public async Task Without_the_key_one_is_told_how_to_send_it_and_nothing_runs(string? authorization, string detail)
    {
        using var response = await StartAsync(authorization);
        var problem = await Problem.ReadAsync(response);
        Assert.Equal((401, "instructor-key-required"), (problem.Status, problem.Code));
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    public async Task With_the_key_everything_is_as_ever(string scheme)
    {
        using var response = await StartAsync(scheme + KeyedApplication.Key);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task Who_guesses_keys_is_slowed_down()
    {
        await using var small = new PlaygroundApplication().With("Playground:Access:InstructorKey", KeyedApplication.Key).WithLimit("RunStartsPerClient", 2);
        using var client = small.Client();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer guess");
        HttpStatusCode[] answers = [await AskAsync(), await AskAsync(), await AskAsync()];
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers);

        async Task<HttpStatusCode> AskAsync()
        {
            using var body = new StringContent(Run, Encoding.UTF8, "application/json");
            using var response = await client.PostAsync("/api/runs", body, Cancellation);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_server_without_a_key_lets_everybody_run()
    {
        await using var open = new PlaygroundApplication();
        using var response = await StartAsync(null, open);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private async Task<HttpResponseMessage> StartAsync(string? authorization, PlaygroundApplication? server = null)
    {
        using var client = (server ?? application).Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = new StringContent(Run, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request, Cancellation);
    }
}
