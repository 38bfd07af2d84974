using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;

namespace Playground.Programs.Threads;

/// <summary>Names what threads share after the variable in which a program keeps it: people know it by that.</summary>
internal static class Naming
{
    private const int MostItems = 64;
    private const int LongestKey = 40;
    private const int LongestName = 100;

    /// <summary>A name that the program made, as it is shown: not as long as it likes.</summary>
    public static string Shown(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    /// <summary>Something is stored in a global variable.</summary>
    public static void Name(object value, string variable)
    {
        switch (value)
        {
            case LockValue { State: var state }:
                state.NameAfter(() => variable);
                break;
            case InstanceValue instance:
                Name(instance, variable);
                break;
            case ListValue list when list.Count <= MostItems:
                NameItems(list.Snapshot(), variable);
                break;
            case TupleValue tuple when tuple.Count <= MostItems:
                NameItems(tuple.Span, variable);
                break;
            case DictValue dict when dict.Count <= MostItems:
                var pairs = dict.Snapshot();
                for (var i = 0; i < pairs.Length; i += 2)
                {
                    // What else there is may be named by code of the program, or at length.
                    if (pairs[i] is string { Length: <= LongestKey } or long)
                        Name(pairs[i + 1], $"{variable}[{Values.Formatting.Representation.Of(pairs[i])}]");
                }

                break;
        }
    }

    /// <summary>Something is stored in an attribute of an object.</summary>
    public static void NameAttribute(object owner, string attribute, object value)
    {
        // Which name the object gets is known later than what its initializer stores in it.
        var state = value switch
        {
            LockValue held => held.State,
            InstanceValue instance when StateOf(instance) is StateValue held => held.State,
            _ => null,
        };
        if (state is not null && owner is InstanceValue { Class.Members.Module: "__main__" } holder)
            state.NameAfter(() => $"{holder.CalledAs ?? holder.TypeName}.{attribute}");
    }

    private static void Name(InstanceValue instance, string variable)
    {
        instance.CalledAs ??= variable;
        if (StateOf(instance) is not StateValue { State: var state })
            return;
        state.NameAfter(() => variable);
        if (state is ConditionState condition)
            condition.Mutex.NameAfter(() => $"{variable}'s lock");
    }

    private static object? StateOf(InstanceValue instance) => instance.Fields.Find("_core") ?? instance.Fields.Find("_condition");

    private static void NameItems(ReadOnlySpan<object> items, string variable)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is ObjectValue)
                Name(items[i], $"{variable}[{i}]");
        }
    }
}
