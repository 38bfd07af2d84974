using Playground.Server.Hosting;

namespace Playground.Server.Operations;

/// <summary>
/// <c>--health</c>: asks the server of the same machine whether it lives. For containers, whose image has no other program
/// that could ask.
/// </summary>
internal static class HealthProbe
{
    public static Task<int> RunAsync() => RunAsync(FindServer(Environment.GetEnvironmentVariable));

    public static async Task<int> RunAsync(Uri server)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await client.GetAsync(new Uri(server, "/health/live"));
            if (answer.IsSuccessStatusCode)
                return 0;
            await Console.Error.WriteLineAsync($"{server} answered {(int)answer.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{server} does not answer: {exception.Message}");
        }

        return 1;
    }

    /// <summary>The address that the same settings give the server.</summary>
    public static Uri FindServer(Func<string, string?> variable)
    {
        var url = First(variable("ASPNETCORE_URLS"), ';');
        var port = First(variable("ASPNETCORE_HTTP_PORTS"), ';');
        if (url is null && port is not null)
            return new Uri($"http://127.0.0.1:{port}");
        url ??= DefaultAddress.Url;

        // "*" and "+" stand for every address.
        var address = new Uri(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal));
        var isEverywhere = address.Host is "0.0.0.0" or "[::]" or "localhost";
        return new UriBuilder(address) { Host = isEverywhere ? "127.0.0.1" : address.Host }.Uri;
    }

    private static string? First(string? list, char separator) =>
        list?.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
