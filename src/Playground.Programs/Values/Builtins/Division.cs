using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Builtins;

/// <summary>Python's <c>divmod()</c>.</summary>
internal static class Division
{
    public static object Both(object left, object right)
    {
        if (!Number.IsNumber(left) || !Number.IsNumber(right))
        {
            throw Raise.TypeError(
                $"unsupported operand type(s) for divmod(): '{TypeName.Of(left)}' and '{TypeName.Of(right)}'");
        }

        if (left is double || right is double)
        {
            var parts = FloatDivision.Divide(Number.Float(left), Number.Float(right), "float divmod()");
            return new TupleValue([parts.Quotient, parts.Remainder]);
        }

        var (quotient, remainder) = IntDivision.Both(Number.Big(left), Number.Big(right), "integer division or modulo by zero");
        return new TupleValue([Boxed.Of(quotient), Boxed.Of(remainder)]);
    }
}
