using System.Text.Json;
using Playground.Timelines.Log;

namespace Playground.Timelines.Export;

/// <summary>
/// Writes timelines in the Trace Event Format ("Chrome JSON"), which Perfetto, speedscope and chrome://tracing open.
/// The format: "Trace Event Format", Chromium project (docs.google.com, CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU).
/// </summary>
public static class ChromeTrace
{
    /// <summary>Up to this many events in a timeline, its reads and writes are in the trace one by one; beyond, only as counters.</summary>
    public const int MostEventsWithInstants = 50_000;

    private const int FlushBytes = 1 << 16;

    /// <summary>
    /// Writes the events that the log holds now. Streams: memory doesn't grow with the timeline. Leaves the stream open.
    /// </summary>
    /// <param name="log">The timeline.</param>
    /// <param name="metadata">Where it comes from.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="endNs">When the run ended, in ns since its start, if that was after the last event: open states last until then.</param>
    /// <param name="cancellation">Ends the writing, in the middle of the file.</param>
    /// <exception cref="InvalidDataException">A batch of the log is damaged.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WriteAsync(
        TimelineLog log, TraceMetadata metadata, Stream stream, long endNs = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(metadata);
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        WriteMetadata(json, metadata);
        json.WriteStartArray("traceEvents");

        var trace = new TraceBuilder(new TraceEventWriter(json), log.Names, log.EventCount <= MostEventsWithInstants);
        trace.Begin(metadata.Scenario);
        var reader = new TimelineEventReader(log);
        while (reader.Next())
        {
            for (var i = 0; i < reader.Events.Length; i++)
            {
                trace.Add(reader.Events.Span[i]);
                if (json.BytesPending > FlushBytes)
                    await json.FlushAsync(cancellation).ConfigureAwait(false);
            }
        }

        trace.End(endNs);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static void WriteMetadata(Utf8JsonWriter json, TraceMetadata metadata)
    {
        json.WriteString("displayTimeUnit", "ns");
        json.WriteStartObject("metadata");
        json.WriteString("scenario", metadata.Scenario);
        json.WritePropertyName("parameters");
        if (metadata.Parameters.ValueKind == JsonValueKind.Undefined)
            json.WriteNullValue();
        else
            metadata.Parameters.WriteTo(json);
        json.WriteString("version", metadata.Version);
        json.WriteString("permalink", metadata.Permalink);
        json.WriteEndObject();
    }
}
