using System.Diagnostics;
using System.Net.Http.Json;
using Playground.Load.Figures;

namespace Playground.Load.Clients;

/// <summary>One client that sends as fast as it can over many connections, whatever the answers are.</summary>
internal static class Flood
{
    /// <summary>The argument that makes the tool be one.</summary>
    public const string Verb = "flood-client";

    /// <summary>What it prints when it is ready to begin.</summary>
    public const string Ready = "ready";

    private const int Connections = 64;
    private const int Kinds = 8;
    private const int Address = 9999;

    private static readonly object Endless = new { program = new { source = "while True:\n    pass\n", gil = false } };
    private static readonly object Long = new { source = string.Concat(Enumerable.Repeat("x = [1, 2, 3]\n", 4000)) };

    /// <summary>Floods the server that is named, from a line of standard input to its end.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var address = new ClientAddress(new Uri(arguments[0]), Address);
        using var enough = new CancellationTokenSource();
        // Compiles what sends: from another machine nobody would notice.
        for (var kind = 0; kind < Kinds; kind++)
            (await NextAsync(address.Http, kind, 0, CancellationToken.None)).Dispose();
        Console.WriteLine(Ready);
        await Console.In.ReadLineAsync();
        var answers = new Answers();
        var started = Stopwatch.GetTimestamp();
        var senders = Enumerable.Range(0, Connections).Select(number => SendAsync(address.Http, number, answers, enough.Token)).ToList();
        await Console.In.ReadToEndAsync();
        await enough.CancelAsync();
        await Task.WhenAll(senders);
        Report.Line("the flood was answered", $"{answers.Count:n0} times, {answers.Count / Stopwatch.GetElapsedTime(started).TotalSeconds:n0} a second: {answers}");
        return 0;
    }

    private static async Task SendAsync(HttpClient http, int number, Answers answers, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            try
            {
                using var response = await NextAsync(http, number, i, enough);
                answers.Add($"{(int)response.StatusCode}");
            }
            catch (OperationCanceledException) when (enough.IsCancellationRequested)
            {
                return;
            }
            catch (HttpRequestException exception)
            {
                answers.Add($"{exception.HttpRequestError}");
            }
        }
    }

    /// <summary>A connection sends one kind of requests only: those that take long keep no others from being sent.</summary>
    private static Task<HttpResponseMessage> NextAsync(HttpClient http, int number, int i, CancellationToken cancellation) => (number % Kinds) switch
    {
        0 => http.PostAsJsonAsync("/api/runs", Endless, cancellation),
        1 => http.PostAsJsonAsync("/api/programs/check", Long, cancellation),
        2 => http.PostAsJsonAsync("/api/programs/state", new { source = "while True:\n    pass\n", schedule = "A" }, cancellation),
        3 => http.PostAsJsonAsync("/api/explorations", new { program = new { source = $"x = {number + (Connections * i)}\nwhile True:\n    x = x + 1\n" } }, cancellation),
        4 => http.GetAsync(new Uri("/api/scenarios", UriKind.Relative), cancellation),
        _ => http.GetAsync(new Uri("/api/limits", UriKind.Relative), cancellation),
    };
}
