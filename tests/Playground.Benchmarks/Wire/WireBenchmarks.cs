using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MessagePack;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Benchmarks.Wire;

/// <summary>Encoding and decoding one full batch.</summary>
public class WireBenchmarks
{
    public const int Events = 4_096;

    private static readonly TimelineEvent[] Sample = SampleTimeline.Events(Events);
    private static readonly EventMessage[] Messages = [.. Sample.Select(EventMessage.Of)];

    private readonly BatchEncoder _encoder = new();
    private readonly TimelineEvent[] _decoded = new TimelineEvent[Events];
    private readonly byte[] _batch = Batch();
    private readonly byte[] _messagePack = MessagePack();
    private readonly byte[] _json = Json();

    public static byte[] Batch() => new BatchEncoder().Encode(0, [], Sample).Data;

    public static byte[] MessagePack() => MessagePackSerializer.Serialize(Messages);

    public static byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(Messages, EventJson.Default.EventMessageArray);

    [Benchmark(Baseline = true, OperationsPerInvoke = Events, Description = "encode: deltas")]
    public TimelineBatch EncodeDeltas() => _encoder.Encode(0, [], Sample);

    [Benchmark(OperationsPerInvoke = Events, Description = "encode: MessagePack arrays")]
    public byte[] EncodeMessagePack() => MessagePack();

    [Benchmark(OperationsPerInvoke = Events, Description = "encode: JSON objects")]
    public byte[] EncodeJson() => Json();

    [Benchmark(OperationsPerInvoke = Events, Description = "decode: deltas")]
    public void DecodeDeltas()
    {
        var decoder = new BatchDecoder(_batch);
        decoder.ReadNames();
        decoder.ReadEvents(_decoded);
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "decode: MessagePack arrays")]
    public EventMessage[] DecodeMessagePack() => MessagePackSerializer.Deserialize<EventMessage[]>(_messagePack);

    [Benchmark(OperationsPerInvoke = Events, Description = "decode: JSON objects")]
    public EventMessage[] DecodeJson() => JsonSerializer.Deserialize(_json, EventJson.Default.EventMessageArray)!;
}
