using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Streaming;
using Playground.Timelines.Encoding;

namespace Playground.Benchmarks.Delivery;

/// <summary>Watches as the page does: MessagePack, batches, acknowledgements.</summary>
internal sealed class StreamViewer(Uri server, string runId, long startTimestamp, Latencies latencies) : IViewer
{
    private readonly HubConnection _connection = new HubConnectionBuilder()
        .WithUrl(new Uri(server, TimelineHub.Path), options =>
        {
            options.SkipNegotiation = true;
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
        })
        .AddMessagePackProtocol()
        .Build();

    public long Events { get; private set; }

    public async Task WatchAsync(CancellationToken cancellation)
    {
        await _connection.StartAsync(cancellation);
        await foreach (var update in _connection.StreamAsync<TimelineUpdate>("Watch", runId, 0L, cancellation))
        {
            foreach (var data in update.Batches)
                Take(data);
            if (update.Batches.Count > 0)
                await _connection.SendAsync("Acknowledge", runId, update.Next, cancellation);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>The first event of a batch has been on its way longest: it stands for all of them.</summary>
    private void Take(byte[] data)
    {
        var batch = new BatchDecoder(data);
        if (batch.EventCount == 0)
            return;
        Events += batch.EventCount;
        latencies.Add((Stopwatch.GetTimestamp() - startTimestamp - batch.BaseTimeNs) / 1e6);
    }
}
