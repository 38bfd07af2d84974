using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>What <c>a[start:stop:step]</c> gives to a container. Immutable.</summary>
internal sealed class SliceValue(object start, object stop, object step) : ObjectValue
{
    public object Start => start;

    public object Stop => stop;

    public object Step => step;

    public override string TypeName => "slice";

    public override long Hash() => throw Raise.Unhashable(this);

    public override string Repr() => $"slice({Representation.Of(start)}, {Representation.Of(stop)}, {Representation.Of(step)})";

    /// <summary>The places in a sequence of so many items.</summary>
    /// <exception cref="PythonException">TypeError: a bound is no int; ValueError: the step is 0.</exception>
    public SlicePlaces Resolve(long length)
    {
        var by = step is NoneValue ? 1 : Bound(step);
        if (by == 0)
            throw Raise.ValueError("slice step cannot be zero");
        by = Math.Max(by, -long.MaxValue);
        var (lowest, highest) = by < 0 ? (-1L, length - 1) : (0L, length);
        var from = start is NoneValue ? (by < 0 ? highest : lowest) : Within(Bound(start), length, lowest, highest);
        var to = stop is NoneValue ? (by < 0 ? lowest : highest) : Within(Bound(stop), length, lowest, highest);
        var count = by > 0
            ? (from < to ? ((to - from - 1) / by) + 1 : 0)
            : (to < from ? ((from - to - 1) / -by) + 1 : 0);
        return new SlicePlaces((int)from, (int)to, by, (int)count);
    }

    private static long Within(long bound, long length, long lowest, long highest)
    {
        if (bound < 0)
            bound = bound < -length ? lowest : bound + length;
        return Math.Clamp(bound, lowest, highest);
    }

    private static long Bound(object value) => Number.IsInt(value)
        ? Number.IndexAtMost(value)
        : throw Raise.TypeError("slice indices must be integers or None or have an __index__ method");
}
