using System.Diagnostics;
using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Modules;

/// <summary>Python's <c>time</c>.</summary>
internal static class TimeModule
{
    private const double LongestSleep = 3600;

    public static readonly MethodTable Functions = new MethodTable(null)
        .None("time", _ => (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds)
        .None("monotonic", _ => Stopwatch.GetElapsedTime(0).TotalSeconds)
        .None("perf_counter", _ => Stopwatch.GetElapsedTime(0).TotalSeconds)
        .One("sleep", (_, seconds) => Sleep(seconds));

    private static NoneValue Sleep(object seconds)
    {
        if (!Number.IsNumber(seconds))
            throw Raise.TypeError($"'{TypeName.Of(seconds)}' object cannot be interpreted as an integer");
        var length = Number.Float(seconds);
        if (double.IsNaN(length))
            throw Raise.ValueError("Invalid value NaN (not a number)");
        if (length < 0)
            throw Raise.ValueError("sleep length must be non-negative");
        ThreadMachine.Current.World.Sleep(TimeSpan.FromSeconds(Math.Min(length, LongestSleep)));
        return NoneValue.Instance;
    }
}
