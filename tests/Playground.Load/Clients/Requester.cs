using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Load.Figures;

namespace Playground.Load.Clients;

/// <summary>Sends requests, and does what it is told where one is refused: waits, then goes on.</summary>
internal sealed class Requester(HttpClient http, Answers refusals)
{
    /// <summary>Gets what is at a path.</summary>
    public async Task GetAsync(string path, Latencies latencies, CancellationToken cancellation) =>
        await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), latencies, cancellation);

    /// <summary>Posts a body.</summary>
    /// <returns>The answer; null if it was refused.</returns>
    public Task<JsonElement?> PostAsync(string path, object body, Latencies? latencies, CancellationToken cancellation, string? prefer = null) =>
        SendAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
                if (prefer is not null)
                    request.Headers.TryAddWithoutValidation("Prefer", prefer);
                return request;
            },
            latencies,
            cancellation);

    /// <summary>Starts a run.</summary>
    /// <returns>Its id; null if it was refused.</returns>
    public async Task<string?> StartRunAsync(object run, CancellationToken cancellation, Latencies? latencies = null) =>
        (await PostAsync("/api/runs", run, latencies, cancellation))?.GetProperty("id").GetString();

    private async Task<JsonElement?> SendAsync(Func<HttpRequestMessage> make, Latencies? latencies, CancellationToken cancellation)
    {
        using var request = make();
        var sent = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(request, cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        if (response.IsSuccessStatusCode)
        {
            latencies?.Add(Stopwatch.GetElapsedTime(sent));
            return answer;
        }

        refusals.Add($"{(int)response.StatusCode} {(answer.TryGetProperty("limit", out var limit) ? limit : answer.GetProperty("code"))}");
        if (response.Headers.RetryAfter?.Delta is { } wait)
            await Task.Delay(wait, cancellation);
        return null;
    }
}
