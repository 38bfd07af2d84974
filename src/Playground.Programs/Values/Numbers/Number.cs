using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Takes numbers out of values. A bool is a number as well: 0 or 1.</summary>
internal static class Number
{
    public static bool IsNumber(object value) => value is long or double or bool or BigInteger;

    public static bool IsInt(object value) => value is long or bool or BigInteger;

    /// <summary>The value of an int that fits in 64 bits.</summary>
    public static bool TrySmall(object value, out long small)
    {
        if (value is long number)
        {
            small = number;
            return true;
        }

        small = value is true ? 1 : 0;
        return value is bool;
    }

    /// <summary>The value of any int.</summary>
    public static BigInteger Big(object value) => value switch
    {
        long number => number,
        BigInteger number => number,
        _ => (bool)value ? BigInteger.One : BigInteger.Zero,
    };

    /// <summary>Any number as a float.</summary>
    /// <exception cref="PythonException">OverflowError: the int is too large.</exception>
    public static double Float(object value) => value switch
    {
        double number => number,
        long number => number,
        BigInteger number => IntDivision.ToDouble(number),
        _ => (bool)value ? 1.0 : 0.0,
    };

    /// <summary>The value of an int that counts or points at something.</summary>
    /// <exception cref="PythonException">TypeError: no int; OverflowError (or another): too far.</exception>
    public static long Index(object value, ExceptionType? tooFar = null)
    {
        if (TrySmall(value, out var small))
            return small;
        if (value is BigInteger)
            throw Raise.Error(tooFar ?? ExceptionTypes.OverflowError, $"cannot fit '{TypeName.Of(value)}' into an index-sized integer");
        throw Raise.NotAnInteger(value);
    }

    /// <summary>The value of an int that is an argument of a function.</summary>
    /// <exception cref="PythonException">TypeError: no int; OverflowError: too large.</exception>
    public static long Argument(object value) => value is BigInteger
        ? throw Raise.OverflowError("Python int too large to convert to C ssize_t")
        : Index(value);

    /// <summary>As <see cref="Index"/>, but what is too far ends at the farthest.</summary>
    public static long IndexAtMost(object value)
    {
        if (TrySmall(value, out var small))
            return small;
        if (value is BigInteger big)
            return big.Sign < 0 ? long.MinValue : long.MaxValue;
        throw Raise.NotAnInteger(value);
    }

    /// <summary>An int as it is, and 0 or 1 for a bool.</summary>
    /// <exception cref="PythonException">TypeError: no int.</exception>
    public static object Int(object value) => value switch
    {
        long or BigInteger => value,
        bool truth => truth ? Boxed.One : Boxed.Zero,
        _ => throw Raise.NotAnInteger(value),
    };
}
