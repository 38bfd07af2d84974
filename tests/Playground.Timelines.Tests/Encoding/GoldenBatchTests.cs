using System.Text.Json;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Timelines.Tests.Encoding;

/// <summary>The vector was computed from the documentation, not by this code; the page's decoder is tested with the same file.</summary>
public sealed class GoldenBatchTests
{
    private static readonly JsonElement Golden = Read();
    private static readonly byte[] Bytes = Convert.FromHexString(Golden.GetProperty("bytes").GetString()!.Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Encoding_the_documented_events_gives_the_documented_bytes()
    {
        var batch = new BatchEncoder().Encode(Golden.GetProperty("firstSequence").GetInt64(), Names(), Events());

        Assert.Equal(Convert.ToHexString(Bytes), Convert.ToHexString(batch.Data));
    }

    [Fact]
    public void Decoding_the_documented_bytes_gives_the_documented_events()
    {
        var decoder = new BatchDecoder(Bytes);

        Assert.Equal(300, decoder.FirstSequence);
        Assert.Equal(1_000_000, decoder.BaseTimeNs);
        Assert.Equal(Names(), decoder.ReadNames());
        Assert.Equal(Events(), decoder.ReadEvents());
    }

    [Fact]
    public void Kinds_have_the_documented_names()
    {
        foreach (var e in Golden.GetProperty("events").EnumerateArray())
            Assert.Equal(e.GetProperty("kind").GetString(), ((EventKind)e.GetProperty("kindNumber").GetByte()).Name());
    }

    private static TimelineName[] Names() =>
    [
        .. Golden.GetProperty("names").EnumerateArray().Select(name => new TimelineName(
            name.GetProperty("id").GetInt32(),
            (NameKind)name.GetProperty("kindNumber").GetByte(),
            name.GetProperty("text").GetString()!,
            name.GetProperty("initial").GetInt64())),
    ];

    private static TimelineEvent[] Events() =>
    [
        .. Golden.GetProperty("events").EnumerateArray().Select(e => new TimelineEvent(
            e.GetProperty("timeNs").GetInt64(),
            e.GetProperty("thread").GetInt32(),
            (EventKind)e.GetProperty("kindNumber").GetByte(),
            e.GetProperty("subject").GetInt32(),
            e.GetProperty("value").GetInt64(),
            e.GetProperty("extra").GetInt32())),
    ];

    private static JsonElement Read() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", "batch-v1.json"))).RootElement;
}
