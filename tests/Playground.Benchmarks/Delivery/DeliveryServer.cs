using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Playground.Server.Hosting;
using Playground.Server.Runs;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Benchmarks.Delivery;

/// <summary>The real server, in a process of its own so that its processor time can be told, with a source to watch and the naive peer.</summary>
internal static class DeliveryServer
{
    public static async Task RunAsync(string[] args)
    {
        await using var app = PlaygroundServer.Build(args);
        SteadySource? source = null;
        app.MapHub<NaiveHub>("/benchmark/naive");
        app.MapPost("/benchmark/source", (int eventsPerSecond, int seconds, RunDirectory directory) =>
        {
            source = new SteadySource(eventsPerSecond, seconds);
            directory.Keep(source.Run);
            return new { source.Run.Id, source.StartTimestamp };
        });
        app.MapPost("/benchmark/run", async (string way, IHubContext<NaiveHub> hub) =>
        {
            var recording = source!.RunAsync();
            if (way == DeliveryCase.Naive)
                await SendEachAsync(source.Log, hub);
            await recording;
            return source.Log.EventCount;
        });
        app.MapGet("/benchmark/cpu", () => Process.GetCurrentProcess().TotalProcessorTime.TotalNanoseconds);
        await app.RunAsync();
    }

    private static async Task SendEachAsync(TimelineLog log, IHubContext<NaiveHub> hub)
    {
        var everybody = hub.Clients.Group(NaiveHub.Everybody);
        var cursor = log.ReadFrom(0);
        while (await cursor.WaitAsync(CancellationToken.None))
        {
            while (cursor.TryRead(out var batch))
            {
                foreach (var (sequence, e) in batch.Events())
                {
                    var names = log.Names;
                    await everybody.SendAsync("event", new NaiveEvent(
                        sequence, e.TimeNs, e.Thread, names[e.Thread].Text, e.Kind.Name(), e.Subject, names[e.Subject].Text, e.Value));
                }
            }
        }
    }
}
