using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>The operators between any two numbers.</summary>
internal static class NumberArithmetic
{
    public static object Apply(BinaryOperator binary, object left, object right, bool isInPlace = false)
    {
        if (left is bool a && right is bool b && Logic(binary, a, b) is { } truth)
            return truth;
        if (left is double || right is double)
            return Floats(binary, left, right) ?? throw binary.Unsupported(left, right, isInPlace);
        if (Number.TrySmall(left, out var m) && Number.TrySmall(right, out var n))
            return Small(binary, m, n) ?? Big(binary, m, n) ?? throw binary.Unsupported(left, right, isInPlace);
        return Big(binary, Number.Big(left), Number.Big(right)) ?? throw binary.Unsupported(left, right, isInPlace);
    }

    private static object? Logic(BinaryOperator binary, bool left, bool right) => binary switch
    {
        BinaryOperator.And => Boxed.Of(left & right),
        BinaryOperator.Or => Boxed.Of(left | right),
        BinaryOperator.Xor => Boxed.Of(left ^ right),
        _ => null,
    };

    private static object? Small(BinaryOperator binary, long left, long right) => binary switch
    {
        BinaryOperator.Add => Boxed.Of((Int128)left + right),
        BinaryOperator.Subtract => Boxed.Of((Int128)left - right),
        BinaryOperator.Multiply => Boxed.Of((Int128)left * right),
        BinaryOperator.FloorDivide when right is not (0 or -1) => Boxed.Of(IntDivision.Floor(left, right)),
        BinaryOperator.Modulo when right is not (0 or -1) => Boxed.Of(IntDivision.Modulo(left, right)),
        BinaryOperator.And => Boxed.Of(left & right),
        BinaryOperator.Or => Boxed.Of(left | right),
        BinaryOperator.Xor => Boxed.Of(left ^ right),
        BinaryOperator.RightShift when right >= 0 => Boxed.Of(left >> (int)Math.Min(right, 63)),
        BinaryOperator.Power when right is >= 0 and < 64 && IntPower.TrySmall(left, (int)right, out var power) => Boxed.Of(power),
        BinaryOperator.LeftShift when right is >= 0 and < 64 => Boxed.Of((Int128)left << (int)right),
        _ => null,
    };

    private static object? Big(BinaryOperator binary, BigInteger left, BigInteger right)
    {
        switch (binary)
        {
            case BinaryOperator.Add:
                IntBudget.Charge(left, right);
                return Boxed.Of(left + right);
            case BinaryOperator.Subtract:
                IntBudget.Charge(left, right);
                return Boxed.Of(left - right);
            case BinaryOperator.Multiply:
                IntBudget.ChargeBits(left.GetBitLength() + right.GetBitLength());
                return Boxed.Of(left * right);
            case BinaryOperator.TrueDivide:
                return IntDivision.True(left, right);
            case BinaryOperator.FloorDivide:
                return Boxed.Of(IntDivision.Floor(left, right, "integer division or modulo by zero"));
            case BinaryOperator.Modulo:
                return Boxed.Of(IntDivision.Modulo(left, right, "integer modulo by zero"));
            case BinaryOperator.Power:
                return IntPower.Power(left, right);
            case BinaryOperator.And:
                IntBudget.Charge(left, right);
                return Boxed.Of(left & right);
            case BinaryOperator.Or:
                IntBudget.Charge(left, right);
                return Boxed.Of(left | right);
            case BinaryOperator.Xor:
                IntBudget.Charge(left, right);
                return Boxed.Of(left ^ right);
            case BinaryOperator.LeftShift:
                return IntShift.Left(left, right);
            case BinaryOperator.RightShift:
                return IntShift.Right(left, right);
            default:
                return null;
        }
    }

    private static object? Floats(BinaryOperator binary, object left, object right)
    {
        if (binary > BinaryOperator.Power)
            return null;
        var a = Number.Float(left);
        var b = Number.Float(right);
        return binary switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.TrueDivide => b != 0 ? a / b : throw Raise.DivisionByZero("float division by zero"),
            BinaryOperator.FloorDivide => FloatDivision.Divide(a, b, "float floor division by zero").Quotient,
            BinaryOperator.Modulo => FloatDivision.Divide(a, b, "float modulo").Remainder,
            _ => FloatPower.Power(a, b),
        };
    }
}
