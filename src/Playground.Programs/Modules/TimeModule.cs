using Playground.Programs.Machine;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Modules;

/// <summary>Python's <c>time</c>.</summary>
internal static class TimeModule
{
    private const double LongestSleep = 3600;

    public static readonly MethodTable Functions = new MethodTable(null)
        .None("time", _ => ThreadMachine.Current.World.Threads.Execution.Now + ThreadMachine.Current.World.Epoch)
        .None("monotonic", _ => ThreadMachine.Current.World.Threads.Execution.Now)
        .None("perf_counter", _ => ThreadMachine.Current.World.Threads.Execution.Now)
        .Operation("sleep", 8, (_, given) => given.Count(argument => argument is not null) is var count and not 1
            ? throw Raise.TypeError($"time.sleep() takes exactly one argument ({count} given)")
            : Sleep(given[0]!));

    private static Operation Sleep(object seconds)
    {
        if (!Number.IsNumber(seconds))
            throw Raise.NotAnInteger(seconds);
        var length = Number.Float(seconds);
        if (double.IsNaN(length))
            throw Raise.ValueError("Invalid value NaN (not a number)");
        if (length < 0)
            throw Raise.ValueError("sleep length must be non-negative");
        var me = ThreadMachine.Current.Thread;
        return new Operation
        {
            Verb = "sleep",
            Object = $"{Representation.Str(seconds)} s",
            IsAlone = true,
            Do = _ =>
            {
                me.Machine.World.Threads.Execution.Sleep(me, TimeSpan.FromSeconds(Math.Min(length, LongestSleep)));
                return NoneValue.Instance;
            },
        };
    }
}
