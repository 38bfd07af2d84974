using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Load.Figures;
using Playground.Server.Hosting;
using Playground.Server.Runs;
using Playground.Server.Streaming;
using Playground.Timelines.Encoding;

namespace Playground.Load.Clients;

/// <summary>
/// Watches one run as the page does, with batches and acknowledgements. It decodes only what stands before the events of a batch, so that
/// two hundred of them leave the machine to the server.
/// </summary>
internal sealed class Viewer(HubConnection connection, Latencies latencies)
{
    private HashCode _content;
    private DateTimeOffset? _startedAt;

    /// <summary>Events that have come, each once and in order.</summary>
    public long Events { get; private set; }

    /// <summary>What is known of the run: its end once the stream has ended.</summary>
    public RunSnapshot? Run { get; private set; }

    /// <summary>What is wrong with what came; null if nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Stands for all bytes of all batches with events: the same for all viewers of this process that saw the same.</summary>
    public int Content => _content.ToHashCode();

    /// <summary>How long it takes for an update before it acknowledges it.</summary>
    public TimeSpan Slowness { get; init; }

    /// <summary>Watches a run from its beginning to its end.</summary>
    public async Task WatchAsync(string runId, CancellationToken cancellation)
    {
        await foreach (var update in connection.StreamAsync<TimelineUpdate>("Watch", runId, 0L, cancellation))
        {
            var now = DateTimeOffset.UtcNow;
            if (update.Run is not null)
            {
                Run = JsonSerializer.Deserialize<RunSnapshot>(update.Run, PlaygroundJson.Options)!;
                _startedAt = Run.StartedAt;
            }

            foreach (var batch in update.Batches)
                Take(batch, now);
            if (Slowness > TimeSpan.Zero)
                await Task.Delay(Slowness, cancellation);
            if (update.Batches.Count > 0)
                await connection.SendAsync("Acknowledge", runId, update.Next, cancellation);
        }

        if (Run is not { HasEnded: true })
            Problem ??= "The stream ended before the run did.";
        else if (Run.EventCount != Events)
            Problem ??= $"The run has {Run.EventCount} events, and {Events} came.";
    }

    /// <summary>The first event of a batch has been on its way longest: its latency stands for the batch.</summary>
    private void Take(byte[] data, DateTimeOffset now)
    {
        var batch = new BatchDecoder(data);
        if (batch.EventCount == 0)
            return;
        if (batch.FirstSequence != Events)
            Problem ??= $"Event {batch.FirstSequence} came where {Events} was next.";
        Events = batch.FirstSequence + batch.EventCount;
        _content.AddBytes(data);
        if (_startedAt is { } startedAt && Slowness == TimeSpan.Zero)
            latencies.Add(now - startedAt - TimeSpan.FromMicroseconds(batch.BaseTimeNs / 1000.0));
    }
}
