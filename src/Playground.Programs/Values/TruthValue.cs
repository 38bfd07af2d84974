using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values;

/// <summary>Which values count as true.</summary>
internal static class TruthValue
{
    public static bool Of(object value) => value switch
    {
        bool truth => truth,
        long number => number != 0,
        string text => text.Length > 0,
        double number => number != 0,
        ObjectValue other => other.Truth() ?? true,
        _ => true,
    };

    public static object Not(object value) => Of(value) ? Boxed.False : Boxed.True;
}
