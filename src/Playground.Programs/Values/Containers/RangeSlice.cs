using Playground.Programs.Values.Errors;

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
