using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Shifts of ints.</summary>
internal static class IntShift
{
    public static object Left(BigInteger value, BigInteger places)
    {
        CheckSign(places);
        if (value.IsZero)
            return Boxed.Zero;
        IntBudget.ChargeBits(value.GetBitLength() + places);
        return Boxed.Of(value << (int)places);
    }

    public static object Right(BigInteger value, BigInteger places)
    {
        CheckSign(places);
        if (places >= value.GetBitLength())
            return Boxed.Of(value.Sign < 0 ? -1L : 0L);
        IntBudget.Charge(value, value);
        return Boxed.Of(value >> (int)places);
    }

    private static void CheckSign(BigInteger places)
    {
        if (places.Sign < 0)
            throw Raise.ValueError("negative shift count");
    }
}
