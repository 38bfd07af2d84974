using System.Globalization;

namespace Playground.Load.Figures;

/// <summary>Prints figures, one a line.</summary>
internal static class Report
{
    public static void Title(string title) => Console.WriteLine($"\n{title}");

    public static void Line(string what, FormattableString figure) =>
        Console.WriteLine($"  {what,-32} {figure.ToString(CultureInfo.InvariantCulture)}");

    public static void Line(string what, Latencies latencies) => Line(
        what, $"p50 {latencies.PercentileMs(0.5):n1} ms, p99 {latencies.PercentileMs(0.99):n1} ms, longest {latencies.LongestMs:n1} ms, of {latencies.Count:n0}");

    /// <summary>What the server took.</summary>
    public static void Line(ServerUsage usage)
    {
        Line("server's processor time", $"{usage.ProcessorTime.TotalSeconds:n1} s in {usage.Elapsed.TotalSeconds:n1} s, {100 * usage.ProcessorShare:n0} % of one processor");
        Line("that of this tool", $"{usage.ToolsProcessorTime.TotalSeconds:n1} s");
        Line("server's memory", $"{usage.BytesBefore / Mebibyte:n0} MiB before, {usage.MostBytes / Mebibyte:n0} MiB at most");
        Line("server's garbage collections", $"{usage.Collections:n0}, pauses of {usage.Paused.TotalMilliseconds / Math.Max(1, usage.Collections):n1} ms on average, {usage.Paused.TotalSeconds:n1} s in all");
    }

    private const double Mebibyte = 1024 * 1024;
}
