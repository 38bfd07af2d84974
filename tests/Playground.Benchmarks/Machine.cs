using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Playground.Benchmarks;

/// <summary>
/// How benchmarks run: in this process, in many short iterations, so that most of them are not interrupted even where
/// others use the processors too. Read the medians and minima; means tell of the neighbours.
/// </summary>
internal static class Machine
{
    /// <summary>
    /// For benchmarks that set up each iteration and measure a single call in it. Without a collection between iterations,
    /// which would leave cold caches behind.
    /// </summary>
    public static IConfig SingleCalls { get; } = Config(Job.Default.WithIterationCount(400).WithGcForce(false));

    /// <summary>For benchmarks that can be called any number of times.</summary>
    public static IConfig RepeatedCalls { get; } = Config(Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(20)).WithIterationCount(60));

    private static ManualConfig Config(Job job) => ManualConfig.CreateEmpty()
        .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(30))
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(StatisticColumn.Median, StatisticColumn.Min)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub);
}
