using System.Globalization;
using System.Text.Json;
using Playground.Timelines.Export;
using Playground.Timelines.Log;

namespace Playground.Timelines.Tests.Export;

/// <summary>A trace as a viewer reads it.</summary>
internal sealed class TraceFile
{
    public static readonly TraceMetadata Metadata = new(
        "shared-counter", JsonSerializer.SerializeToElement(new { threads = 5, guard = "none" }), "1.2.3", "https://example.org/#run=1");

    private readonly JsonElement _root;

    private TraceFile(JsonElement root)
    {
        _root = root;
        Entries = [.. root.GetProperty("traceEvents").EnumerateArray()];
    }

    public JsonElement Root => _root;

    /// <summary>All entries in the order of the file.</summary>
    public IReadOnlyList<JsonElement> Entries { get; }

    public static async Task<TraceFile> WriteAsync(TimelineLog log, long endNs = 0)
    {
        using var stream = new MemoryStream();
        await ChromeTrace.WriteAsync(log, Metadata, stream, endNs, TestContext.Current.CancellationToken);
        return new TraceFile(JsonDocument.Parse(stream.ToArray()).RootElement);
    }

    public IEnumerable<JsonElement> OfPhase(string phase) => Entries.Where(e => Text(e, "ph") == phase);

    public IEnumerable<JsonElement> Slices(int thread) => OfPhase("X").Where(e => e.GetProperty("tid").GetInt32() == thread);

    /// <summary>The slices of a thread as "name start-end" in µs, by start.</summary>
    public IEnumerable<string> Bars(int thread) =>
        Slices(thread).OrderBy(Ts).Select(e => string.Create(CultureInfo.InvariantCulture, $"{Text(e, "name")} {Ts(e)}-{Ts(e) + Dur(e)}"));

    /// <summary>An arrow, of which this is the start, as "name thread@µs → thread@µs".</summary>
    public string Arrow(JsonElement start)
    {
        var finish = Assert.Single(OfPhase("f"), f => f.GetProperty("id").GetInt64() == start.GetProperty("id").GetInt64());
        Assert.Equal((Text(start, "name"), Text(start, "cat")), (Text(finish, "name"), Text(finish, "cat")));
        return $"{Text(start, "name")} {End(start)} → {End(finish)}";

        static string End(JsonElement e) => FormattableString.Invariant($"{e.GetProperty("tid").GetInt32()}@{Ts(e)}");
    }

    public static string Text(JsonElement e, string property) => e.GetProperty(property).GetString()!;

    public static decimal Ts(JsonElement e) => e.GetProperty("ts").GetDecimal();

    public static decimal Dur(JsonElement e) => e.GetProperty("dur").GetDecimal();
}
