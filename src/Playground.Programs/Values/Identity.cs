using System.Runtime.CompilerServices;
using Playground.Programs.Running;

namespace Playground.Programs.Values;

/// <summary>Numbers that tell values apart, given in the order in which they are asked for. Thread-safe.</summary>
internal static class Identity
{
    private const long FirstAddress = 0x7f0000000000;
    private const int Spacing = 16;

    // No address of an object ends so.
    private const long AmongInts = 8;

    private static readonly ConditionalWeakTable<object, object> Known = [];
    private static long _last;

    /// <summary>What <c>id()</c> says: the same for the same value, different for others that live. Equal ints count as one.</summary>
    public static long Of(object value) => value is long number
        ? (((number << 4) | AmongInts) & long.MaxValue)
        : (long)Known.GetValue(value, _ => FirstAddress + (Interlocked.Increment(ref _last) * Spacing));

    /// <summary>As default representations show it: " at 0x7f0000000010"; nothing where people are told of values, to whom it says nothing.</summary>
    public static string Place(object value) => ShownValue.IsUnderWay ? "" : $" at 0x{Of(value):x12}";
}
