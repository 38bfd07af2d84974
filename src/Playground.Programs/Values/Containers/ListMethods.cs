using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The methods of <c>list</c>.</summary>
internal static class ListMethods
{
    private static readonly MethodTable Table = new MethodTable("list")
        .One("append", Append)
        .One("extend", Extend)
        .Positional("insert", 2, 2, Insert)
        .One("remove", Remove)
        .Positional("pop", 0, 1, (list, given) =>
            ((ListValue)list).Pop(given[0] is { } index ? Number.Argument(index) : -1))
        .None("clear", Clear)
        .Positional("index", 1, 3, Index)
        .One("count", (list, item) => Boxed.Of(Counting.Count(((ListValue)list).Snapshot(), item)))
        .Keywords("sort", 0, ["key", "reverse"], Sort, byNameOnly: 2)
        .None("reverse", Reverse)
        .None("copy", list => new ListValue(((ListValue)list).Snapshot()));

    public static IReadOnlyCollection<string> Names => [.. Table.Names];

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static NoneValue Append(object list, object item)
    {
        ((ListValue)list).Append(item);
        return NoneValue.Instance;
    }

    private static NoneValue Extend(object list, object items)
    {
        ((ListValue)list).Extend(items);
        return NoneValue.Instance;
    }

    private static NoneValue Insert(object list, object?[] given)
    {
        ((ListValue)list).Insert(Number.Argument(given[0]!), given[1]!);
        return NoneValue.Instance;
    }

    private static NoneValue Remove(object list, object item)
    {
        ((ListValue)list).Remove(item);
        return NoneValue.Instance;
    }

    private static NoneValue Clear(object list)
    {
        ((ListValue)list).Clear();
        return NoneValue.Instance;
    }

    private static NoneValue Reverse(object list)
    {
        ((ListValue)list).Reverse();
        return NoneValue.Instance;
    }

    private static NoneValue Sort(object list, object?[] given)
    {
        ((ListValue)list).Sort(Callables.Key(given[0]), given[1] is { } isReversed && Number.Index(isReversed) != 0);
        return NoneValue.Instance;
    }

    private static object Index(object self, object?[] given)
    {
        var list = (ListValue)self;
        var (start, end) = Counting.Window(given[1], given[2], list.Count);
        var place = list.IndexOf(given[0]!, start, given[2] is null ? int.MaxValue : end);
        return place >= 0 ? Boxed.Of((long)place) : throw Raise.ValueError($"{Representation.Of(given[0]!)} is not in list");
    }
}
