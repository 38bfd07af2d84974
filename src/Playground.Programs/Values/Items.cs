using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values;

/// <summary>What all containers have: a length, items at keys, and membership.</summary>
internal static class Items
{
    /// <summary>Python's <c>len()</c>.</summary>
    public static object Length(object value)
    {
        if (value is string text)
            return Boxed.Of((long)CodePoints.Length(text));
        return (value as ObjectValue)?.Length() is { } length
            ? Boxed.Of(length)
            : throw Raise.TypeError($"object of type '{TypeName.Of(value)}' has no len()");
    }

    /// <summary>The item at a key, index or slice.</summary>
    public static object Get(object container, object key)
    {
        if (container is ListValue list && key is long index)
            return list.Get(index);
        if (container is DictValue dict)
            return dict.Find(key) ?? throw Raise.KeyError(key);
        if (container is string text)
            return TextItems.Get(text, key);
        return (container as ObjectValue)?.GetItem(key)
            ?? throw Raise.TypeError($"'{TypeName.Of(container)}' object is not subscriptable");
    }

    public static void Set(object container, object key, object item)
    {
        if (container is ListValue list && key is long index)
            list.Set(index, item);
        else if (container is DictValue dict)
            dict.Set(key, item);
        else if (container is not ObjectValue other || !other.SetItem(key, item))
            throw Raise.TypeError($"'{TypeName.Of(container)}' object does not support item assignment");
    }

    public static void Delete(object container, object key)
    {
        if (container is not ObjectValue other || !other.DeleteItem(key))
        {
            var verb = container is string or TupleValue or RangeValue ? "doesn't" : "does not";
            throw Raise.TypeError($"'{TypeName.Of(container)}' object {verb} support item deletion");
        }
    }

    /// <summary>Whether the item is in the container: Python's <c>in</c>.</summary>
    public static bool Contains(object container, object item)
    {
        if (container is DictValue dict)
            return dict.Find(item) is not null;
        if (container is string text)
            return TextItems.Contains(text, item);
        if ((container as ObjectValue)?.Contains(item) is { } isIn)
            return isIn;
        if (!Iterators.IsIterable(container))
            throw Raise.TypeError($"argument of type '{TypeName.Of(container)}' is not iterable");
        var iterator = Iterators.Over(container);
        while (iterator.TryNext(out var candidate))
        {
            AllocationBudget.NextItem();
            if (Equality.AreSameOrEqual(candidate, item))
                return true;
        }

        return false;
    }
}
