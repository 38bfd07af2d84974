using System.Numerics;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>The operators on one value.</summary>
internal static class UnaryArithmetic
{
    public static object Negate(object value) => value switch
    {
        long and > long.MinValue => Boxed.Of(-(long)value),
        double number => -number,
        _ => Apply(UnaryOperator.Negate, value),
    };

    /// <summary>The result of any of the operators.</summary>
    /// <exception cref="PythonException">TypeError: the value has no such operator.</exception>
    public static object Apply(UnaryOperator unary, object value)
    {
        if (value is double number && unary != UnaryOperator.Invert)
            return unary switch { UnaryOperator.Negate => -number, UnaryOperator.Absolute => Math.Abs(number), _ => number };
        if (Number.IsInt(value))
            return Ints(unary, value);
        return (value as ObjectValue)?.Unary(unary) ?? throw Raise.TypeError(unary == UnaryOperator.Absolute
            ? $"bad operand type for abs(): '{TypeName.Of(value)}'"
            : $"bad operand type for unary {Symbol(unary)}: '{TypeName.Of(value)}'");
    }

    private static object Ints(UnaryOperator unary, object value) => unary switch
    {
        UnaryOperator.Plus => Number.Int(value),
        UnaryOperator.Negate => Boxed.Of(-Number.Big(value)),
        UnaryOperator.Absolute => Boxed.Of(BigInteger.Abs(Number.Big(value))),
        _ => Boxed.Of(-Number.Big(value) - 1),
    };

    private static char Symbol(UnaryOperator unary) => unary switch
    {
        UnaryOperator.Negate => '-',
        UnaryOperator.Plus => '+',
        _ => '~',
    };
}
