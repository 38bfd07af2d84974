using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Server.Explorations;
using Playground.Server.Hosting;

namespace Playground.Server.Tests.Explorations;

/// <summary>A client that has programs explored.</summary>
internal sealed class ExplorationClient(HttpClient http)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ExplorationClient Of(PlaygroundApplication application) => new(application.Client());

    public HttpClient Http => http;

    /// <summary>Asks for an exploration, and gets whatever the answer is.</summary>
    public async Task<HttpResponseMessage> PostAsync(object body, string? prefer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/explorations");
        request.Content = JsonContent.Create(body);
        if (prefer is not null)
            request.Headers.TryAddWithoutValidation("Prefer", prefer);
        return await http.SendAsync(request, Cancellation);
    }

    /// <summary>Starts an exploration, which must be taken.</summary>
    public async Task<ExplorationSnapshot> StartAsync(
        string source, long? states = null, long? seconds = null, bool output = false, string? prefer = null)
    {
        using var response = await PostAsync(new { program = new { source }, states, seconds, output }, prefer);
        return await ReadAsync(response, HttpStatusCode.Created);
    }

    /// <summary>Asks for an exploration, which must be refused.</summary>
    public async Task<(int Status, string Code, string? Limit)> RefusedAsync(object body, bool hasRetryAfter = false)
    {
        using var refused = await PostAsync(body);
        var problem = await Problem.ReadAsync(refused);
        Assert.Equal(hasRetryAfter, refused.Headers.RetryAfter is not null);
        return (problem.Status, problem.Code, problem.Limit);
    }

    /// <summary>Asks for an exploration of a program, which must be refused for now.</summary>
    public Task<(int Status, string Code, string? Limit)> RefusedAsync(string source) =>
        RefusedAsync(new { program = new { source } }, hasRetryAfter: true);

    public async Task<ExplorationSnapshot> GetAsync(string id, string? prefer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/explorations/{id}");
        if (prefer is not null)
            request.Headers.TryAddWithoutValidation("Prefer", prefer);
        using var response = await http.SendAsync(request, Cancellation);
        return await ReadAsync(response, HttpStatusCode.OK);
    }

    /// <summary>Waits for the end of an exploration.</summary>
    public async Task<ExplorationSnapshot> EndOfAsync(string id)
    {
        var ended = await GetAsync(id, "wait=60");
        Assert.True(ended.HasEnded, $"The exploration {id} doesn't end.");
        return ended;
    }

    public async Task<ExplorationSnapshot> StopAsync(string id)
    {
        using var response = await http.PostAsync($"/api/explorations/{id}/stop", null, Cancellation);
        return await ReadAsync(response, HttpStatusCode.Accepted);
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await http.GetAsync(path, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private static async Task<ExplorationSnapshot> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<ExplorationSnapshot>(text, PlaygroundJson.Options)!;
    }
}
