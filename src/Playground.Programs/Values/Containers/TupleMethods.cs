using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The methods of <c>tuple</c>.</summary>
internal static class TupleMethods
{
    private static readonly MethodTable Table = new MethodTable("tuple")
        .One("count", (tuple, item) => Boxed.Of(Counting.Count(((TupleValue)tuple).Span, item)))
        .Positional("index", 1, 3, Index);

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static object Index(object self, object?[] given)
    {
        var tuple = (TupleValue)self;
        var (start, end) = Counting.Window(given[1], given[2], tuple.Count);
        var place = tuple.IndexOf(given[0]!, start, end);
        return place >= 0 ? Boxed.Of((long)place) : throw Raise.ValueError("tuple.index(x): x not in tuple");
    }
}
