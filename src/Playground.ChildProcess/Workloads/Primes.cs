using System.Diagnostics;
using System.Globalization;

namespace Playground.ChildProcess.Workloads;

/// <summary>
/// Portions of work, each begun when the parent says so: counting primes, which keeps the processor busy and does nothing else, or
/// waiting, which doesn't.
/// </summary>
internal static class Primes
{
    private const int Block = 100;

    /// <param name="arguments">
    /// Three words for each portion. Either the first number, the last one, exclusive, and among how many the numbers are dealt out, in blocks
    /// of a hundred; or "wait", how often, and for how many ms.
    /// </param>
    /// <param name="reports">
    /// Where the count of each portion goes, and when it was begun and ended, by the clock that all processes of a machine share.
    /// </param>
    public static void Run(string[] arguments, Reports reports)
    {
        var portions = arguments.Chunk(3).ToList();
        reports.Ready();
        for (var i = 0; i < portions.Count; i++)
        {
            Orders.WaitForGo();
            if (i == 0)
                reports.ThreadStarted();
            else
                reports.Awake();

            Do(portions[i], reports);
            // Before it says that it stands ready: the parent reads no further until it wants something again.
            if (i < portions.Count - 1)
                reports.Asleep();
            reports.Ready();
        }

        reports.ThreadEnded();
    }

    private static void Do(string[] portion, Reports reports)
    {
        var started = Stopwatch.GetTimestamp();
        var primes = portion[0] == "wait"
            ? Wait(Number(portion[1]), TimeSpan.FromMilliseconds(Number(portion[2])), reports)
            : Count(Number(portion[0]), Number(portion[1]), Number(portion[2]));
        reports.Result("ended", Stopwatch.GetTimestamp());
        reports.Result("started", started);
        reports.Result("primes", primes);
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static int Wait(int times, TimeSpan duration, Reports reports)
    {
        for (var i = 0; i < times; i++)
        {
            reports.Asleep(duration);
            Thread.Sleep(duration);
            reports.Awake();
        }

        return 0;
    }

    private static int Count(int from, int to, int shares)
    {
        var primes = 0;
        for (var block = from; block < to; block += Block * shares)
        {
            for (var number = block; number < Math.Min(block + Block, to); number++)
                primes += IsPrime(number) ? 1 : 0;
        }

        return primes;
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
