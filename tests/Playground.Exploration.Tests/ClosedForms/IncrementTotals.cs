using System.Numerics;
using Playground.Exploration.Tests.Enumeration;

namespace Playground.Exploration.Tests.ClosedForms;

/// <summary>
/// What n threads that add 1 k times each, without a lock, come to: the number of interleavings and the probability of each total, by a
/// recurrence over how far each thread is, what it has read, and the counter.
/// </summary>
internal sealed class IncrementTotals
{
    private readonly Dictionary<string, Dictionary<int, (BigInteger Ways, Fraction Probability)>> _known = new(StringComparer.Ordinal);
    private readonly int _threads;
    private readonly int _steps;

    private IncrementTotals(int threads, int times) => (_threads, _steps) = (threads, 2 * times);

    /// <summary>By total.</summary>
    /// <param name="threads">How many threads the main thread starts, one after the other.</param>
    /// <param name="times">How often each adds 1: a read and a write.</param>
    public static IReadOnlyDictionary<int, (BigInteger Ways, Fraction Probability)> Of(int threads, int times) =>
        new IncrementTotals(threads, times).From([], 0);

    /// <summary>From where the threads have taken so many steps each, and hold what they have read.</summary>
    private Dictionary<int, (BigInteger Ways, Fraction Probability)> From((int Taken, int Read)[] started, int counter)
    {
        // Threads that have been started are alike: only how many stand where matters.
        started = [.. started.Select(thread => thread.Taken % 2 == 1 ? thread : (thread.Taken, 0)).Order()];
        var key = $"{string.Join(' ', started)} {counter}";
        if (_known.TryGetValue(key, out var known))
            return known;
        var next = new List<Dictionary<int, (BigInteger Ways, Fraction Probability)>>();
        if (started.Length < _threads)
            next.Add(From([.. started, (0, 0)], counter));
        for (var i = 0; i < started.Length; i++)
        {
            var (taken, read) = started[i];
            if (taken == _steps)
                continue;
            var isWrite = taken % 2 == 1;
            var moved = started.ToArray();
            moved[i] = (taken + 1, isWrite ? 0 : counter);
            next.Add(From(moved, isWrite ? read + 1 : counter));
        }

        return _known[key] = next.Count > 0 ? Sum(next) : new() { [counter] = (1, Fraction.One) };
    }

    private static Dictionary<int, (BigInteger Ways, Fraction Probability)> Sum(List<Dictionary<int, (BigInteger Ways, Fraction Probability)>> branches)
    {
        var sum = new Dictionary<int, (BigInteger Ways, Fraction Probability)>();
        foreach (var (total, found) in branches.SelectMany(branch => branch))
        {
            var (ways, probability) = sum.GetValueOrDefault(total, (BigInteger.Zero, Fraction.Zero));
            sum[total] = (ways + found.Ways, probability + (found.Probability / branches.Count));
        }

        return sum;
    }
}
