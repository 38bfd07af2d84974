using System.Net;
using System.Text.Json;

namespace Playground.Server.Tests.Operations;

/// <summary>Asks a server how it is.</summary>
internal static class Health
{
    public static async Task<(HttpStatusCode Code, string? Status)> AskAsync(PlaygroundApplication application, string path)
    {
        using var client = application.Client();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, body.RootElement.GetProperty("status").GetString());
    }
}
