using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Numbers;

/// <summary>Powers of floats.</summary>
internal static class FloatPower
{
    // The number of the C library for "result too large", which CPython's exception carries.
    private const long RangeError = 34;

    public static object Power(double left, double right)
    {
        if (left == 0 && right < 0)
            throw Raise.DivisionByZero("0.0 cannot be raised to a negative power");
        if (left < 0 && double.IsFinite(left) && double.IsFinite(right) && Math.Floor(right) != right)
            throw Raise.ValueError("a negative number to a fractional power is a complex number, which is not supported here");
        var power = Math.Pow(left, right);
        if (double.IsInfinity(power) && double.IsFinite(left) && double.IsFinite(right))
            throw Raise.Error(ExceptionTypes.OverflowError, Boxed.Of(RangeError), "Numerical result out of range");
        return power;
    }
}
