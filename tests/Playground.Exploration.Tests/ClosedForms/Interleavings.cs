using System.Numerics;

namespace Playground.Exploration.Tests.ClosedForms;

/// <summary>How many interleavings programs of a simple form have, by formulas.</summary>
internal static class Interleavings
{
    /// <summary>
    /// Of n threads of s steps each that all begin at once: (n·s)! / (s!)ⁿ.
    /// </summary>
    public static BigInteger OfIndependent(int threads, int steps) =>
        Factorial(threads * steps) / BigInteger.Pow(Factorial(steps), threads);

    /// <summary>
    /// Of the same where the main thread starts one after the other: then each thread hangs on the step that starts it, and these steps on
    /// each other. The orders of such a tree are all orders of its nodes, divided by the size of the subtree at each of them (Knuth, The Art
    /// of Computer Programming, volume 3, 5.1.4, exercise 20).
    /// </summary>
    public static BigInteger OfStarted(int threads, int steps)
    {
        var orders = Factorial(threads * (steps + 1));
        for (var left = threads; left > 0; left--)
            orders /= left * (steps + 1);
        return orders / BigInteger.Pow(Factorial(steps), threads);
    }

    public static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, factor) => product * factor);
}
