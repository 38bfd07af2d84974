using System.Net;
using System.Text;
using System.Text.Json;

namespace Playground.Server.Tests.Operations;

public sealed class SwaggerTests(PlaygroundApplication application) : IClassFixture<PlaygroundApplication>
{
    [Fact]
    public async Task The_document_describes_every_call_with_its_problems()
    {
        using var client = application.Client();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken));
        var paths = document.RootElement.GetProperty("paths");
        Assert.True(paths.TryGetProperty("/api/limits", out _));

        foreach (var operation in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), operation.Value.ToString());
            Assert.True(operation.Value.TryGetProperty("responses", out _), operation.Value.ToString());
        }

        var files = paths.GetProperty("/files/{name}").GetProperty("get").GetProperty("responses");
        Assert.True(files.GetProperty("400").GetProperty("content").TryGetProperty("application/problem+json", out _));
    }

    [Theory]
    [InlineData("/api/runs")]
    [InlineData("/api/explorations")]
    public async Task What_is_started_has_examples_that_can_be_sent(string path)
    {
        using var client = application.Client();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken));
        var post = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post");
        var examples = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("examples");
        Assert.NotEmpty(examples.EnumerateObject());
        foreach (var example in examples.EnumerateObject())
        {
            using var body = new StringContent(example.Value.GetProperty("value").GetRawText(), Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(path, body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_is_there()
    {
        using var client = application.Client();
        Assert.Contains("swagger-ui", await client.GetStringAsync("/swagger/index.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
