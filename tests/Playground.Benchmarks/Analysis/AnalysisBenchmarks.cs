using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Playground.Timelines.Analysis;
using Playground.Timelines.Export;
using Playground.Timelines.Log;

namespace Playground.Benchmarks.Analysis;

/// <summary>What is done with a whole timeline when its run has ended.</summary>
public class AnalysisBenchmarks
{
    private const int Events = 1_000_000;
    private static readonly TraceMetadata Metadata = new("shared-counter", JsonSerializer.SerializeToElement(new { }), "0", null);

    private readonly TimelineLog _log = SampleTimeline.Log(Events);

    [Benchmark(Description = "analyse 1 000 000 events")]
    public TimelineAnalysis Analyse() => TimelineAnalysis.Of(_log);

    [Benchmark(Description = "export them as a Chrome trace")]
    public Task Export() => ChromeTrace.WriteAsync(_log, Metadata, Stream.Null);
}
