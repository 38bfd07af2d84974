using System.Numerics;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Powers of ints.</summary>
internal static class IntPower
{
    // What squaring and reducing modulo a number of so many words costs, about, in steps of a nanosecond; past it, it is refused.
    private const double MostWork = 2e9;

    /// <summary>The power, if it fits in 64 bits.</summary>
    public static bool TrySmall(long left, int right, out long power)
    {
        Int128 result = 1;
        for (; right > 0 && result >= long.MinValue && result <= long.MaxValue; right--)
            result *= left;
        power = unchecked((long)result);
        return result >= long.MinValue && result <= long.MaxValue;
    }

    public static object Power(BigInteger left, BigInteger right)
    {
        if (right.Sign < 0)
            return left.IsZero
                ? throw Raise.DivisionByZero("0.0 cannot be raised to a negative power")
                : FloatPower.Power(IntDivision.ToDouble(left), IntDivision.ToDouble(right));
        if (right.IsZero || left.IsOne)
            return Boxed.One;
        if (left.IsZero)
            return Boxed.Zero;
        if (left == BigInteger.MinusOne)
            return right.IsEven ? Boxed.One : Boxed.Of(-1L);
        IntBudget.ChargeBits(((BigInteger.Abs(left).GetBitLength() - 1) * right) + 1);
        return Boxed.Of(BigInteger.Pow(left, (int)right));
    }

    /// <summary>Python's <c>pow</c> with three arguments.</summary>
    public static object PowerModulo(object left, object right, object modulus)
    {
        if (!Number.IsInt(left) || !Number.IsInt(right) || !Number.IsInt(modulus))
        {
            if (Number.IsNumber(left) && Number.IsNumber(right) && Number.IsNumber(modulus))
                throw Raise.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
            throw Raise.TypeError(
                $"unsupported operand type(s) for ** or pow(): '{TypeName.Of(left)}', '{TypeName.Of(right)}', '{TypeName.Of(modulus)}'");
        }

        var (x, exponent, m) = (Number.Big(left), Number.Big(right), Number.Big(modulus));
        if (m.IsZero)
            throw Raise.ValueError("pow() 3rd argument cannot be 0");
        var words = (m.GetBitLength() / 32.0) + 1;
        if (Math.Max(exponent.GetBitLength(), 32) * words * words > MostWork)
            throw new BudgetException("The numbers of pow() are too large.");
        if (exponent.Sign < 0)
        {
            x = Inverse(x, BigInteger.Abs(m));
            exponent = -exponent;
        }

        var remainder = BigInteger.ModPow(x, exponent, m);
        return Boxed.Of(!remainder.IsZero && remainder.Sign != m.Sign ? remainder + m : remainder);
    }

    /// <summary>The extended algorithm of Euclid.</summary>
    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (older, old) = (modulus, IntDivision.Modulo(value, modulus, ""));
        var (olderFactor, factor) = (BigInteger.Zero, BigInteger.One);
        while (!old.IsZero)
        {
            AllocationBudget.NextItem();
            var quotient = older / old;
            (older, old) = (old, older - (quotient * old));
            (olderFactor, factor) = (factor, olderFactor - (quotient * factor));
        }

        return older.IsOne ? olderFactor : throw Raise.ValueError("base is not invertible for the given modulus");
    }
}
