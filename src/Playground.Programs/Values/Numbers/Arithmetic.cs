using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Numbers;

/// <summary>The operators between two values. Ints and floats come first and cost no call; everything else goes the slow way.</summary>
internal static class Arithmetic
{
    public static object Add(object left, object right)
    {
        if (left is long a && right is long b)
        {
            var sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) >= 0 ? Boxed.Of(sum) : Boxed.Of((Int128)a + b);
        }

        if (left is double x && right is double y)
            return x + y;
        return Slowly(BinaryOperator.Add, left, right);
    }

    public static object Subtract(object left, object right)
    {
        if (left is long a && right is long b)
        {
            var difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) >= 0 ? Boxed.Of(difference) : Boxed.Of((Int128)a - b);
        }

        if (left is double x && right is double y)
            return x - y;
        return Slowly(BinaryOperator.Subtract, left, right);
    }

    public static object Multiply(object left, object right)
    {
        if (left is long a && right is long b)
        {
            var high = Math.BigMul(a, b, out var low);
            return high == low >> 63 ? Boxed.Of(low) : Boxed.Of((Int128)a * b);
        }

        if (left is double x && right is double y)
            return x * y;
        return Slowly(BinaryOperator.Multiply, left, right);
    }

    public static object TrueDivide(object left, object right)
    {
        if (left is double x && right is double y && y != 0)
            return x / y;
        if (left is long a && right is long b && b != 0 && IntDivision.IsExactFloat(a) && IntDivision.IsExactFloat(b))
            return (double)a / b;
        return Slowly(BinaryOperator.TrueDivide, left, right);
    }

    public static object FloorDivide(object left, object right)
    {
        if (left is long a && right is long b && b > 0)
            return Boxed.Of(IntDivision.Floor(a, b));
        return Slowly(BinaryOperator.FloorDivide, left, right);
    }

    public static object Modulo(object left, object right)
    {
        if (left is long a && right is long b && b > 0)
            return Boxed.Of(IntDivision.Modulo(a, b));
        return Slowly(BinaryOperator.Modulo, left, right);
    }

    public static object And(object left, object right) =>
        left is long a && right is long b ? Boxed.Of(a & b) : Slowly(BinaryOperator.And, left, right);

    public static object Or(object left, object right) =>
        left is long a && right is long b ? Boxed.Of(a | b) : Slowly(BinaryOperator.Or, left, right);

    public static object Xor(object left, object right) =>
        left is long a && right is long b ? Boxed.Of(a ^ b) : Slowly(BinaryOperator.Xor, left, right);

    public static object Power(object left, object right) => Slowly(BinaryOperator.Power, left, right);

    /// <summary>The result of any operator.</summary>
    /// <exception cref="PythonException">TypeError: the values do not fit; ZeroDivisionError, OverflowError and others.</exception>
    public static object Binary(BinaryOperator binary, object left, object right) => binary switch
    {
        BinaryOperator.Add => Add(left, right),
        BinaryOperator.Subtract => Subtract(left, right),
        BinaryOperator.Multiply => Multiply(left, right),
        BinaryOperator.TrueDivide => TrueDivide(left, right),
        BinaryOperator.FloorDivide => FloorDivide(left, right),
        BinaryOperator.Modulo => Modulo(left, right),
        BinaryOperator.And => And(left, right),
        BinaryOperator.Or => Or(left, right),
        BinaryOperator.Xor => Xor(left, right),
        _ => Slowly(binary, left, right),
    };

    /// <summary>The result of an augmented assignment, which changes the left value itself where it can be changed.</summary>
    public static object InPlace(BinaryOperator binary, object left, object right)
    {
        if (left is not ObjectValue changed)
            return left is string ? Slowly(binary, left, right, isInPlace: true) : NumberOrSlowly(binary, left, right);
        return changed.BinaryInPlace(binary, right) ?? Slowly(binary, left, right, isInPlace: true);
    }

    private static object NumberOrSlowly(BinaryOperator binary, object left, object right) =>
        binary < BinaryOperator.Power && ((left is long && right is long) || (left is double && right is double))
            ? Binary(binary, left, right)
            : Slowly(binary, left, right, isInPlace: true);

    private static object Slowly(BinaryOperator binary, object left, object right, bool isInPlace = false)
    {
        if (Number.IsNumber(left) && Number.IsNumber(right))
            return NumberArithmetic.Apply(binary, left, right, isInPlace);
        return (left as ObjectValue)?.Binary(binary, right)
            ?? (left is string text ? TextArithmetic.Apply(binary, text, right) : null)
            ?? (right as ObjectValue)?.BinaryReflected(binary, left)
            ?? (right is string repeated && binary == BinaryOperator.Multiply ? TextArithmetic.Repeat(repeated, left) : null)
            ?? throw Misfit(binary, left, right, isInPlace);
    }

    private static PythonException Misfit(BinaryOperator binary, object left, object right, bool isInPlace)
    {
        if (binary == BinaryOperator.Add && left is (string or ListValue or TupleValue))
        {
            var name = TypeName.Of(left);
            return Raise.TypeError($"can only concatenate {name} (not \"{TypeName.Of(right)}\") to {name}");
        }

        if (binary == BinaryOperator.Multiply && left is (string or ListValue or TupleValue))
            return Raise.TypeError($"can't multiply sequence by non-int of type '{TypeName.Of(right)}'");
        if (binary == BinaryOperator.Multiply && right is (string or ListValue or TupleValue))
            return Raise.TypeError($"can't multiply sequence by non-int of type '{TypeName.Of(left)}'");
        return binary.Unsupported(left, right, isInPlace);
    }
}
