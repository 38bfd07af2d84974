using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Playground.Benchmarks.Exploration;

/// <summary>
/// Debian's Spin (<c>apt-get install spin gcc</c>): its model compiled with -O2, for safety alone, run to the end whatever fails on the
/// way, its table of states for a million of them.
/// </summary>
internal static partial class SpinPeer
{
    private const int Runs = 5;

    /// <summary>What Spin needs for a model.</summary>
    /// <param name="model">The file.</param>
    /// <param name="isReduced">Whether it may leave out orders that come to the same, as it does if nothing else is said.</param>
    /// <returns>States, transitions, and the least of the times, with the start of the process.</returns>
    public static (long States, long Transitions, TimeSpan Least) Measure(string model, bool isReduced)
    {
        var directory = Directory.CreateTempSubdirectory("spin").FullName;
        try
        {
            PeerProcess.Run(directory, "spin", "-a", model);
            PeerProcess.Run(directory, "gcc", ["-O2", "-w", "-DSAFETY", .. isReduced ? Array.Empty<string>() : ["-DNOREDUCE"], "-o", "pan", "pan.c"]);
            var (least, output) = (TimeSpan.MaxValue, "");
            for (var i = 0; i < Runs; i++)
            {
                var start = Stopwatch.GetTimestamp();
                output = PeerProcess.Run(directory, Path.Combine(directory, "pan"), "-c0", "-m10000", "-w20");
                least = TimeSpan.FromTicks(Math.Min(least.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            }

            return (Number(States(), output), Number(Transitions(), output), least);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static long Number(Regex pattern, string output) => long.Parse(pattern.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) states, stored")]
    private static partial Regex States();

    [GeneratedRegex(@"(\d+) transitions")]
    private static partial Regex Transitions();
}
