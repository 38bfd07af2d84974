using System.Diagnostics;
using System.Globalization;

namespace Playground.ChildProcess.Workloads;

/// <summary>Counts the primes of a range: work for the processor and nothing else.</summary>
internal static class Primes
{
    /// <param name="arguments">From, inclusive; to, exclusive; the distance from one candidate to the next.</param>
    /// <param name="reports">Where the count goes, and how long it took.</param>
    public static void Run(string[] arguments, Reports reports)
    {
        var from = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var to = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var stride = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        reports.ThreadStarted();
        reports.Ready();
        Orders.WaitForGo();

        var started = Stopwatch.GetTimestamp();
        var primes = 0;
        for (var candidate = from; candidate < to; candidate += stride)
            primes += IsPrime(candidate) ? 1 : 0;
        reports.Result("primes", primes);
        reports.Result("ms", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        reports.ThreadEnded();
    }

    private static bool IsPrime(int number)
    {
        if (number < 2)
            return false;
        for (var divisor = 2; divisor <= number / divisor; divisor++)
        {
            if (number % divisor == 0)
                return false;
        }

        return true;
    }
}
