using System.Net.Http.Json;
using System.Text.Json;

namespace Playground.Browser.Tests.Hosting;

/// <summary>What a script would do: the truth that the page is compared with.</summary>
internal sealed class PlaygroundRest(HttpClient client)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyList<JsonElement>> ScenariosAsync() =>
        (await client.GetFromJsonAsync<JsonElement[]>("/api/scenarios", Json, Cancellation))!;

    /// <summary>Starts a run and comes back at once.</summary>
    public Task<RunAnswer> StartAsync(string scenario, object? parameters = null) => PostAsync(scenario, parameters, wait: 0);

    /// <summary>Starts a run and comes back when it has ended.</summary>
    public Task<RunAnswer> RunAsync(string scenario, object? parameters = null) => PostAsync(scenario, parameters, wait: 30);

    /// <summary>The run, once it has ended.</summary>
    public async Task<RunAnswer> EndedAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{id}");
        request.Headers.Add("Prefer", "wait=30");
        using var response = await client.SendAsync(request, Cancellation);
        return await ReadAsync<RunAnswer>(response);
    }

    public async Task<IReadOnlyList<RunAnswer>> RunsAsync() =>
        (await client.GetFromJsonAsync<RunListAnswer>("/api/runs?limit=100", Json, Cancellation))!.Runs;

    /// <summary>All events of a run that has ended.</summary>
    public async Task<IReadOnlyList<EventAnswer>> EventsAsync(string id)
    {
        var events = new List<EventAnswer>();
        while (true)
        {
            var page = (await client.GetFromJsonAsync<EventPageAnswer>($"/api/runs/{id}/events?from={events.Count}&limit=10000", Json, Cancellation))!;
            events.AddRange(page.Events);
            if (page.Ended)
                return events;
        }
    }

    public Task<JsonElement> AnalysisAsync(string id) =>
        client.GetFromJsonAsync<JsonElement>($"/api/runs/{id}/analysis", Json, Cancellation);

    public Task<byte[]> TraceAsync(string id) => client.GetByteArrayAsync($"/api/runs/{id}/trace", Cancellation);

    private async Task<RunAnswer> PostAsync(string scenario, object? parameters, int wait)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs")
        {
            Content = JsonContent.Create(new { scenario, parameters = parameters ?? new { } }, options: Json),
        };
        request.Headers.Add("Prefer", $"wait={wait}");
        using var response = await client.SendAsync(request, Cancellation);
        return await ReadAsync<RunAnswer>(response);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancellation));
        return (await response.Content.ReadFromJsonAsync<T>(Json, Cancellation))!;
    }
}
