using System.Text.Json;

namespace Playground.Server.Tests;

/// <summary>An error as a client reads it.</summary>
public sealed record Problem(string Type, string Title, int Status, string Code, string? Detail, JsonElement? Errors, string? Limit, string? TraceId)
{
    /// <summary>Reads the answer, which must be a problem.</summary>
    public static async Task<Problem> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{response.StatusCode} {response.Content.Headers.ContentType}: {text}");
        var problem = JsonSerializer.Deserialize<Problem>(text, JsonSerializerOptions.Web)!;
        Assert.Equal((int)response.StatusCode, problem.Status);
        Assert.Equal("about:blank", problem.Type);
        Assert.False(string.IsNullOrEmpty(problem.Title));
        Assert.False(string.IsNullOrEmpty(problem.TraceId));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        return problem;
    }
}
