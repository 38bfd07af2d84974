using System.Numerics;
using Playground.Programs.Values.Calls;

namespace Playground.Programs.Values.Numbers;

/// <summary>The methods of <c>int</c> and <c>float</c>.</summary>
internal static class NumberMethods
{
    private static readonly MethodTable OfInt = new MethodTable("int")
        .None("bit_length", value => Boxed.Of(BigInteger.Abs(Number.Big(value)).GetBitLength()))
        .None("bit_count", value => Boxed.Of((long)CountOnes(Number.Big(value))))
        .None("conjugate", Number.Int);

    private static readonly MethodTable OfFloat = new MethodTable("float")
        .None("is_integer", value => Boxed.Of(double.IsFinite((double)value) && Math.Floor((double)value) == (double)value))
        .None("conjugate", value => value);

    public static NativeFunction? FindOfInt(string name) => OfInt.Find(name);

    public static NativeFunction? FindOfFloat(string name) => OfFloat.Find(name);

    private static int CountOnes(BigInteger value) =>
        BigInteger.Abs(value).ToByteArray(isUnsigned: true).Sum(part => BitOperations.PopCount(part));
}
