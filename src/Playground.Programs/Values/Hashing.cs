using System.Numerics;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values;

/// <summary>
/// Python's <c>hash()</c>. Numbers and tuples of numbers hash exactly as in CPython, since that shows in the order of printed sets.
/// Strings hash the same in every process, so that what a program prints can be told beforehand.
/// </summary>
internal static class Hashing
{
    // xxHash's primes, as in CPython's tuplehash.
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;

    private const ulong TextPrime = 0x9E3779B97F4A7C15;

    /// <summary>The hash of a value.</summary>
    /// <exception cref="PythonException">TypeError: it is unhashable.</exception>
    public static long Of(object value) => value switch
    {
        long number => NumberHash.Of(number),
        string text => OfText(text),
        bool truth => truth ? 1 : 0,
        double number => double.IsNaN(number) ? Identity.Of(value) : NumberHash.Of(number),
        BigInteger number => NumberHash.Of(number),
        _ => ((ObjectValue)value).Hash(),
    };

    public static long OfTuple(ReadOnlySpan<object> items)
    {
        using var deeper = new NativeRecursion("");
        var sum = Prime5;
        foreach (var item in items)
        {
            sum += (ulong)Of(item) * Prime2;
            sum = BitOperations.RotateLeft(sum, 31) * Prime1;
        }

        sum += (ulong)items.Length ^ (Prime5 ^ 3527539);
        return sum == ulong.MaxValue ? 1546275796 : (long)sum;
    }

    private static long OfText(string text)
    {
        var hash = (ulong)text.Length;
        foreach (var unit in text)
            hash = BitOperations.RotateLeft((hash ^ unit) * TextPrime, 29);
        return hash == ulong.MaxValue ? -2 : (long)(hash ^ (hash >> 32));
    }
}
