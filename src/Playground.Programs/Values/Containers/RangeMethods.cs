using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The methods of <c>range</c>.</summary>
internal static class RangeMethods
{
    private static readonly MethodTable Table = new MethodTable("range")
        .One("count", (range, item) => Boxed.Of(((RangeValue)range).Contains(item) is true ? 1L : 0L))
        .One("index", Index);

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static object Index(object self, object item)
    {
        var range = (RangeValue)self;
        if (range.Contains(item) is true)
            return Boxed.Of(range.PlaceOf(Number.TrySmall(item, out var whole) ? whole : (long)Number.Float(item)));
        throw Raise.ValueError(
            Number.IsInt(item) ? $"{Representation.Of(item)} is not in range" : "sequence.index(x): x not in sequence");
    }
}
