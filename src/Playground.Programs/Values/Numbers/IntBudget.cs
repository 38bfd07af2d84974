using System.Globalization;
using System.Numerics;
using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Values.Numbers;

/// <summary>
/// What big ints may cost. They have a limit of their own, since the time that arithmetic takes grows faster than their size.
/// </summary>
internal static class IntBudget
{
    /// <summary>How many bits an int may have: more than a million decimal digits.</summary>
    public const long MostBits = 1L << 22;

    public static void Charge(BigInteger left, BigInteger right) =>
        AllocationBudget.Charge((Math.Max(left.GetBitLength(), right.GetBitLength()) >> 3) + 40);

    /// <summary>Charges an int of about so many bits, which is about to be made.</summary>
    /// <exception cref="BudgetException">It is too large, or the memory is used up.</exception>
    public static void ChargeBits(BigInteger bits)
    {
        if (bits > MostBits)
            throw new BudgetException(string.Create(CultureInfo.InvariantCulture, $"An int may have {MostBits} bits at most."));
        AllocationBudget.Charge(((long)bits >> 3) + 40);
    }
}
