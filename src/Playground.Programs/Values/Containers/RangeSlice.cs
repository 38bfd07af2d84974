using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Containers;

/// <summary>Slices of ranges, which are ranges themselves.</summary>
internal static class RangeSlice
{
    public static RangeValue Of(RangeValue range, SliceValue slice)
    {
        var length = range.Length()!.Value;
        if (length > int.MaxValue)
            throw Raise.OverflowError("slices of such long ranges are not supported here");
        var places = slice.Resolve(length);
        return new RangeValue(End(range, places.Start), End(range, places.Stop), Limited((Int128)range.Step * places.Step));
    }

    private static long End(RangeValue range, int place) => Limited(range.Start + ((Int128)place * range.Step));

    private static long Limited(Int128 value) => (long)Int128.Clamp(value, long.MinValue, long.MaxValue);
}
