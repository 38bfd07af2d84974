using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Builtins;

/// <summary>What the built-in classes make of their arguments.</summary>
internal static class Conversions
{
    public static object Int(object? value, object? numberBase)
    {
        if (numberBase is null)
            return value is null ? Boxed.Zero : IntConversion.Of(value);
        return value is null ? throw Raise.TypeError("int() missing string argument") : IntConversion.InBase(value, numberBase);
    }

    public static TupleValue Tuple(object items) => (items as TupleValue)?.Plain ?? new TupleValue(Iterators.ToArray(items));

    public static RangeValue Range(object?[] given) => given[1] is null
        ? new RangeValue(0, Bound(given[0]!), 1)
        : new RangeValue(Bound(given[0]!), Bound(given[1]!), given[2] is { } step ? Bound(step) : 1);

    public static SliceValue Slice(object?[] given) => given[1] is null
        ? new SliceValue(NoneValue.Instance, given[0]!, NoneValue.Instance)
        : new SliceValue(given[0]!, given[1]!, given[2] ?? NoneValue.Instance);

    private static long Bound(object value) => Number.TrySmall(Number.Int(value), out var bound)
        ? bound
        : throw Raise.OverflowError("ranges beyond 64 bits are not supported here");
}
