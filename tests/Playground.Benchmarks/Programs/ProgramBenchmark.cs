using System.Diagnostics;
using System.Globalization;
using Playground.Programs.Machine;

namespace Playground.Benchmarks.Programs;

/// <summary>
/// Runs CPU-bound programs here and under <c>python3</c>, one after the other, and prints the best time of each: what a program needs
/// without the start of a process.
/// </summary>
internal static class ProgramBenchmark
{
    private const int PythonRuns = 3;

    // The first ones let the runtime compile the loop for what it meets.
    private const int OwnRuns = 8;

    private const string Timing =
        "import sys, time\n" +
        "code = compile(open(sys.argv[1]).read(), 'program.py', 'exec')\n" +
        "sys.stdout = open('/dev/null', 'w')\n" +
        "best = 1e9\n" +
        "for _ in range(int(sys.argv[2])):\n" +
        "    start = time.perf_counter()\n" +
        "    exec(code, {'__name__': '__main__'})\n" +
        "    best = min(best, time.perf_counter() - start)\n" +
        "print(best * 1000, file=sys.stderr)\n";

    private static readonly ProgramBudgets Unlimited = new(
        long.MaxValue / 2, long.MaxValue / 2, long.MaxValue / 2, long.MaxValue / 2);

    public static void Run()
    {
        Console.WriteLine("program   python3 ms   here ms   times as fast");
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Programs"), "*.py").Order(StringComparer.Ordinal))
        {
            var python = InPython(file);
            var here = Here(File.ReadAllText(file));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(file),-8} {python,11:F0} {here,9:F0} {python / here,15:F2}"));
        }
    }

    private static double Here(string source)
    {
        var best = double.MaxValue;
        for (var i = 0; i < OwnRuns; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ProgramRun.Run(source, Unlimited, new Nowhere());
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static double InPython(string file)
    {
        var start = new ProcessStartInfo("python3", ["-c", Timing, file, PythonRuns.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
        };
        using var python = Process.Start(start)!;
        var best = python.StandardError.ReadToEnd();
        python.WaitForExit();
        return double.Parse(best, CultureInfo.InvariantCulture);
    }

    private sealed class Nowhere : IProgramOutput
    {
        public void Write(string text)
        {
        }

        public void WriteError(string text) => throw new InvalidOperationException(text);
    }
}
