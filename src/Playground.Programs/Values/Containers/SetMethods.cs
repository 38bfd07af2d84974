using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The methods of <c>set</c>.</summary>
internal static class SetMethods
{
    private static readonly MethodTable Table = new MethodTable("set")
        .One("add", Add)
        .One("discard", Discard)
        .One("remove", (set, item) => ((SetValue)set).Discard(item) ? NoneValue.Instance : throw Raise.KeyError(item))
        .None("pop", set => ((SetValue)set).Pop())
        .None("clear", Clear)
        .None("copy", set => ((SetValue)set).Copy())
        .Many("update", (set, others) => Each(set, others, ((SetValue)set).Update))
        .Many("intersection_update", (set, others) => Each(set, others, ((SetValue)set).IntersectWith))
        .Many("difference_update", (set, others) => Each(set, others, ((SetValue)set).ExceptWith))
        .One("symmetric_difference_update", (set, other) => Each(set, [other], ((SetValue)set).SymmetricExceptWith))
        .Many("union", (set, others) => Fold(set, others, SetOperators.Union))
        .Many("intersection", (set, others) => Fold(set, others, SetOperators.Intersection))
        .Many("difference", (set, others) => Fold(set, others, SetOperators.Difference))
        .One("symmetric_difference", (set, other) => SetOperators.SymmetricDifference((SetValue)set, other))
        .One("issubset", (set, other) => Boxed.Of(SetComparison.IsSubset((SetValue)set, ToSet(other))))
        .One("issuperset", (set, other) => Boxed.Of(SetComparison.IsSubset(ToSet(other), (SetValue)set)))
        .One("isdisjoint", (set, other) => Boxed.Of(!Array.Exists(Iterators.ToArray(other), ((SetValue)set).Has)));

    public static IReadOnlyCollection<string> Names => [.. Table.Names];

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static NoneValue Add(object set, object item)
    {
        ((SetValue)set).Add(item);
        return NoneValue.Instance;
    }

    private static NoneValue Discard(object set, object item)
    {
        ((SetValue)set).Discard(item);
        return NoneValue.Instance;
    }

    private static NoneValue Clear(object set)
    {
        ((SetValue)set).Clear();
        return NoneValue.Instance;
    }

    private static NoneValue Each(object set, object[] others, Action<object> change)
    {
        _ = set;
        foreach (var other in others)
            change(other);
        return NoneValue.Instance;
    }

    private static SetValue Fold(object set, object[] others, Func<SetValue, object, SetValue> combine) =>
        others.Length == 0 ? ((SetValue)set).Copy() : others.Aggregate((SetValue)set, combine);

    private static SetValue ToSet(object items) => items as SetValue ?? new SetValue(items);
}
