using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

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
