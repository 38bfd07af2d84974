using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Load.Clients;
using Playground.Load.Figures;
using Playground.Load.Server;

namespace Playground.Load.Scenarios;

/// <summary>A class: one presents, everybody watches the same run, and somebody looks around meanwhile.</summary>
internal static class ClassLoad
{
    private const int DefaultViewers = 200;
    private const int DefaultSeconds = 20;

    private static readonly TimeSpan AskInterval = TimeSpan.FromMilliseconds(100);

    /// <returns>Whether every viewer got every event.</returns>
    public static async Task<bool> RunAsync(LoadOptions options)
    {
        await using var server = await LoadedServer.StartAsync(options);
        var count = options.Clients ?? DefaultViewers;
        var addresses = Enumerable.Range(1, count).Select(number => new ClientAddress(server.Address, options.OneAddress ? 0 : number)).ToList();
        using var presenter = new ClientAddress(server.Address, 0);
        var connections = addresses.ConvertAll(address => address.NewHubConnection());
        try
        {
            var connecting = Stopwatch.GetTimestamp();
            await Task.WhenAll(connections.Select(connection => connection.StartAsync()));
            Report.Title($"A class: {count} viewers of one run, {Math.Min(options.Slow, count)} of them slow");
            Report.Line("connected in", $"{Stopwatch.GetElapsedTime(connecting).TotalMilliseconds:n0} ms");

            // Once for code that is compiled when it is used first, on either side.
            await PresentAsync(server, presenter, connections, PresentedProgram.Of(events: 2000, TimeSpan.FromSeconds(1)), slow: 0);
            var program = options.Burst
                ? PresentedProgram.AtOnce(options.Events)
                : PresentedProgram.Of(options.Events, TimeSpan.FromSeconds(options.Seconds ?? DefaultSeconds));
            var presented = await PresentAsync(server, presenter, connections, program, options.Slow);
            presented.Print();
            return presented.IsComplete;
        }
        finally
        {
            await Task.WhenAll(connections.Select(connection => connection.DisposeAsync().AsTask()));
            addresses.ForEach(address => address.Dispose());
        }
    }

    private static async Task<Presentation> PresentAsync(
        LoadedServer server, ClientAddress presenter, List<HubConnection> connections, string program, int slow)
    {
        var (events, requests, refusals) = (new Latencies(), new Latencies(), new Answers());
        await using var meter = await UsageMeter.StartAsync(server.Address);
        var requester = new Requester(presenter.Http, refusals);
        var id = await requester.StartRunAsync(new { program = new { source = program, gil = false } }, CancellationToken.None)
            ?? throw new InvalidOperationException($"The run was not taken: {refusals}.");
        var viewers = connections.Select((connection, i) => new Viewer(connection, events) { Slowness = TimeSpan.FromSeconds(i < slow ? 1 : 0) }).ToList();
        var watching = Task.WhenAll(viewers.Select(viewer => viewer.WatchAsync(id, CancellationToken.None)));

        var path = $"/api/runs/{id}";
        while (!watching.IsCompleted)
        {
            await requester.GetAsync(path, requests, CancellationToken.None);
            await Task.WhenAny(watching, Task.Delay(AskInterval));
        }

        await watching;
        return new Presentation(viewers, events, requests, refusals, await meter.EndAsync());
    }
}
