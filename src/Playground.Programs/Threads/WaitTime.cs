using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Threads;

/// <summary>How long programs want to wait.</summary>
internal static class WaitTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>A number of seconds.</summary>
    /// <exception cref="PythonException">TypeError: it is no number. OverflowError: it is too large. ValueError: it is NaN.</exception>
    public static double Seconds(object value)
    {
        if (!Number.IsNumber(value))
            throw Raise.NotAnInteger(value);
        var seconds = Number.Float(value);
        if (double.IsNaN(seconds))
            throw Raise.ValueError("Invalid value NaN (not a number)");
        return seconds > 9_223_372_036 ? throw Raise.Error(ExceptionTypes.OverflowError, "timestamp out of range for platform time_t") : seconds;
    }

    /// <summary>Seconds as a time-out; none at all below zero.</summary>
    public static TimeSpan Of(double seconds) =>
        seconds <= 0 ? TimeSpan.Zero : seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);

    /// <summary>A time-out in seconds, or None for as long as it takes.</summary>
    public static TimeSpan OfOptional(object? timeout) => timeout is null or NoneValue ? Timeout.InfiniteTimeSpan : Of(Seconds(timeout));
}
