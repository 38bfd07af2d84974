using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Threading.Threads;

namespace Playground.Benchmarks.Programs;

/// <summary>
/// Runs CPU-bound programs here and under <c>python3</c>, one after the other, and prints the best time of each: what a program needs
/// without the start of a process. Then each by two threads: the same work twice.
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

    private const string TwoThreads =
        "\nfrom threading import Thread\n" +
        "threads = [Thread(target=work), Thread(target=work)]\n" +
        "for thread in threads:\n" +
        "    thread.start()\n" +
        "for thread in threads:\n" +
        "    thread.join()\n";

    private static readonly ProgramBudgets Unlimited = new(
        long.MaxValue / 2, long.MaxValue / 2, long.MaxValue / 2, long.MaxValue / 2);

    public static void Run()
    {
        Console.WriteLine("program   python3 ms   here ms   times as fast   two threads: python3 ms   here ms   times as fast   of one here");
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Programs"), "*.py").Order(StringComparer.Ordinal))
        {
            var source = File.ReadAllText(file);
            var (python, here) = (InPython(source), Here(source));
            var twice = source.Replace("\nprint(", "\ndef work(): print(", StringComparison.Ordinal) + TwoThreads;
            var (pythonTwice, hereTwice) = (InPython(twice), Here(twice));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(file),-8} {python,11:F0} {here,9:F0} {python / here,15:F2} {pythonTwice,25:F0} {hereTwice,9:F0} {pythonTwice / hereTwice,15:F2} {hereTwice / here,13:F2}"));
        }
    }

    private static double Here(string source)
    {
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        var best = double.MaxValue;
        for (var i = 0; i < OwnRuns; i++)
            best = Math.Min(best, Once(program));
        return best;
    }

    private static double Once(CompiledProgram program)
    {
        var threads = new ThreadGroup(null, maxThreads: 80);
        var options = new ProgramOptions { HasInterpreterLock = false, Budgets = Unlimited };
        double taken = 0;
        var main = threads.StartMain(
            () =>
            {
                var start = Stopwatch.GetTimestamp();
                new ProgramRun(threads, program, options, new Nowhere(), isRecorded: false).Run();
                taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            },
            ProgramRun.StackBytes);
        threads.AllEnded.Wait();
        if (main.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return taken;
    }

    private static double InPython(string source)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, source);
            var start = new ProcessStartInfo("python3", ["-c", Timing, file, PythonRuns.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardError = true,
            };
            using var python = Process.Start(start)!;
            var best = python.StandardError.ReadToEnd();
            python.WaitForExit();
            return double.Parse(best, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed class Nowhere : IProgramOutput
    {
        public void Write(string text)
        {
        }

        public void WriteError(string text) => throw new InvalidOperationException(text);
    }
}
