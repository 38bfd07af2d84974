using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Server.Hosting;
using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>A client that starts runs, waits for them and reads what they did.</summary>
internal sealed class RunClient(HttpClient http)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Http => http;

    /// <summary>Asks for a run, and gets whatever the answer is.</summary>
    public Task<HttpResponseMessage> PostAsync(string scenario, object? parameters = null, string? prefer = null) =>
        SendAsync(new { scenario, parameters }, prefer);

    /// <summary>Asks for a run of a program, and gets whatever the answer is.</summary>
    public Task<HttpResponseMessage> PostProgramAsync(object program, string? prefer = null) => SendAsync(new { program }, prefer);

    /// <summary>Starts a run, which must be taken.</summary>
    public async Task<RunSnapshot> StartAsync(string scenario, object? parameters = null, string? prefer = null)
    {
        using var response = await PostAsync(scenario, parameters, prefer);
        return await ReadAsync(response, HttpStatusCode.Created);
    }

    /// <summary>Starts a run and waits for its end.</summary>
    public async Task<RunSnapshot> RunAsync(string scenario, object? parameters = null)
    {
        var run = await StartAsync(scenario, parameters, "wait=60");
        return run.HasEnded ? run : await EndOfAsync(run.Id);
    }

    /// <summary>Starts a program, which must be taken.</summary>
    public async Task<RunSnapshot> StartProgramAsync(string source, string? schedule = null, string? prefer = null)
    {
        using var response = await PostProgramAsync(new { source, schedule }, prefer);
        return await ReadAsync(response, HttpStatusCode.Created);
    }

    /// <summary>Starts a program and waits for its end.</summary>
    public async Task<RunSnapshot> RunProgramAsync(string source, string? schedule = null)
    {
        var run = await StartProgramAsync(source, schedule, "wait=60");
        return run.HasEnded ? run : await EndOfAsync(run.Id);
    }

    /// <summary>Waits for the end of a run.</summary>
    public async Task<RunSnapshot> EndOfAsync(string id)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            if (await GetAsync(id, "wait=60") is { HasEnded: true } ended)
                return ended;
        }

        throw new TimeoutException($"The run {id} doesn't end.");
    }

    public async Task<RunSnapshot> GetAsync(string id, string? prefer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{id}");
        if (prefer is not null)
            request.Headers.TryAddWithoutValidation("Prefer", prefer);
        using var response = await http.SendAsync(request, Cancellation);
        return await ReadAsync(response, HttpStatusCode.OK);
    }

    public async Task<RunSnapshot> StopAsync(string id)
    {
        using var response = await http.PostAsync($"/api/runs/{id}/stop", null, Cancellation);
        return await ReadAsync(response, HttpStatusCode.Accepted);
    }

    /// <summary>Stops a live run and waits until it is over.</summary>
    public async Task<RunSnapshot> StopAndEndAsync(string id)
    {
        await StopAsync(id);
        return await EndOfAsync(id);
    }

    /// <summary>Asks for a run, which must be refused.</summary>
    public async Task<(int Status, string Code, string? Limit)> RefusedAsync(bool hasRetryAfter, object? parameters = null)
    {
        using var refused = await PostAsync(Scenario.Counter, parameters);
        var problem = await Problem.ReadAsync(refused);
        Assert.Equal(hasRetryAfter, refused.Headers.RetryAfter is not null);
        return (problem.Status, problem.Code, problem.Limit);
    }

    /// <summary>Waits until a live run is as the test wants it.</summary>
    public async Task<RunSnapshot> UntilAsync(string id, Func<RunSnapshot, bool> condition)
    {
        for (var run = await GetAsync(id); ; run = await GetAsync(id))
        {
            if (condition(run))
                return run;
            Assert.False(run.HasEnded, $"The run ended as {run.Status} before it was as wanted.");
            await Task.Yield();
        }
    }

    /// <summary>All events, following a live run to its end.</summary>
    public async Task<IReadOnlyList<EventLine>> LinesAsync(string id, long from = 0)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{id}/events?from={from}");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var response = await http.SendAsync(request, Cancellation);
        Assert.Equal((HttpStatusCode.OK, "application/x-ndjson"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(EventLine.Parse)];
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await http.GetAsync(path, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private async Task<HttpResponseMessage> SendAsync(object body, string? prefer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs");
        request.Content = JsonContent.Create(body);
        if (prefer is not null)
            request.Headers.TryAddWithoutValidation("Prefer", prefer);
        return await http.SendAsync(request, Cancellation);
    }

    private static async Task<RunSnapshot> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<RunSnapshot>(text, PlaygroundJson.Options)!;
    }
}
