using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Explorations;
using Playground.Server.Operations;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Streaming;
using Playground.Testing;

namespace Playground.Server.Tests.Operations;

/// <summary>The dashboard asks for what the server exports, and shows everything of the playground's own.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class DashboardTests
{
    /// <summary>Only exported once it has happened: connections that the web server refused.</summary>
    private const string Rare = "kestrel_rejected_connections_total";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_metric_of_the_dashboard_is_exported_and_every_one_of_the_playground_is_on_it()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("HubConnectionsPerClient", 1).Listen();
        using var client = application.Client();
        await UseAsync(application, client);
        GC.Collect();

        var exported = Exported().Matches(await client.GetStringAsync("/metrics", Cancellation)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var asked = Asked();
        Assert.Empty(asked.Except(exported).Except([Rare]));
        Assert.Empty(exported.Where(name => name.StartsWith("playground_", StringComparison.Ordinal)).Select(Whole).Except(asked.Select(Whole)));
    }

    /// <summary>Does everything once that is counted.</summary>
    private static async Task UseAsync(PlaygroundApplication application, HttpClient client)
    {
        var runs = application.Services.GetRequiredService<PlaygroundMetrics>();
        runs.RunRejected("queue-full");
        runs.LeakedThreadsChanged(0);
        var searches = application.Services.GetRequiredService<ExplorationMetrics>();
        searches.Rejected("queue-full");
        var run = await application.RunClient().RunAsync(Scenario.Counter, Scenario.Small);
        await using var connection = await application.ConnectAsync(HubProtocol.Json);
        await new Viewer(run.Id).WatchAsync(connection);
        (await client.PostAsync("/hubs/timeline/negotiate?negotiateVersion=1", null, Cancellation)).Dispose();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/explorations") { Content = JsonContent.Create(new { program = new { source = "x = 1\n" } }) };
            request.Headers.Add("Prefer", "wait=30");
            (await client.SendAsync(request, Cancellation)).Dispose();
        }
    }

    private static HashSet<string> Asked()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("docker", "grafana", "playground.json")));
        return dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => Metric().Matches(target.GetProperty("expr").GetString()!))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A histogram by its name.</summary>
    private static string Whole(string name) => Part().Replace(name, "");

    [GeneratedRegex(@"^[a-z]\w*(?=[{ ])", RegexOptions.Multiline)]
    private static partial Regex Exported();

    /// <summary>What is followed by labels, a range, a sum or a closing parenthesis, and is no word of the language.</summary>
    [GeneratedRegex(@"\b(?:playground|signalr|http_server|aspnetcore_rate_limiting_requests|kestrel|dotnet)_?\w+(?=[\[{)])")]
    private static partial Regex Metric();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex Part();
}
