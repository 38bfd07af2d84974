using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Division of floats with a whole quotient, as CPython's <c>float_divmod</c>.</summary>
internal static class FloatDivision
{
    public static (double Quotient, double Remainder) Divide(double left, double right, string whenZero)
    {
        if (right == 0)
            throw Raise.DivisionByZero(whenZero);
        var remainder = left % right;
        var quotient = (left - remainder) / right;
        if (remainder != 0)
        {
            if ((right < 0) != (remainder < 0))
            {
                remainder += right;
                quotient -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0, right);
        }

        if (quotient == 0)
            return (Math.CopySign(0, left / right), remainder);
        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }
}
