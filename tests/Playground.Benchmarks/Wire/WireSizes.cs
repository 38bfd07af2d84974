using System.Runtime.CompilerServices;
using Playground.Timelines.Events;

namespace Playground.Benchmarks.Wire;

/// <summary>How large an event is in each format.</summary>
internal static class WireSizes
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("Bytes per event:");
        Print(output, "deltas", WireBenchmarks.Batch().Length);
        Print(output, "MessagePack arrays", WireBenchmarks.MessagePack().Length);
        Print(output, "packed structs", WireBenchmarks.Events * Unsafe.SizeOf<TimelineEvent>());
        Print(output, "JSON objects", WireBenchmarks.Json().Length);
    }

    private static void Print(TextWriter output, string format, int bytes) =>
        output.WriteLine(FormattableString.Invariant($"  {format,-20} {(double)bytes / WireBenchmarks.Events:0.0}"));
}
