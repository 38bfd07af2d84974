using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Machine;

/// <summary>Unpacks: into targets, displays and arguments. The errors are CPython's.</summary>
internal static class Spreading
{
    /// <summary>Puts exactly so many items into registers.</summary>
    public static void Unpack(Frame frame, int first, object source, int count)
    {
        if (source is TupleValue tuple && tuple.Count == count)
        {
            for (var i = 0; i < count; i++)
                frame.Set(first + i, tuple[i]);
            return;
        }

        var iterator = Walk(source);
        for (var i = 0; i < count; i++)
        {
            if (!iterator.TryNext(out var item))
                throw Raise.ValueError($"not enough values to unpack (expected {count}, got {i})");
            frame.Set(first + i, item);
        }

        if (iterator.TryNext(out _))
            throw Raise.ValueError($"too many values to unpack (expected {count})");
    }

    /// <summary>Puts items into registers, of which one takes a list of what is left.</summary>
    public static void UnpackStarred(Frame frame, int first, object source, int before, int after)
    {
        Walk(source);
        var items = Iterators.ToArray(source);
        if (items.Length < before + after)
            throw Raise.ValueError($"not enough values to unpack (expected at least {before + after}, got {items.Length})");
        for (var i = 0; i < before; i++)
            frame.Set(first + i, items[i]);
        frame.Set(first + before, new ListValue(items[before..^after]));
        for (var i = 0; i < after; i++)
            frame.Set(first + before + 1 + i, items[items.Length - after + i]);
    }

    /// <summary>Adds starred items to a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="items">What is starred.</param>
    /// <param name="callee">Whose arguments they are; null for none.</param>
    public static void Extend(ListValue list, object items, object? callee)
    {
        if (!Iterators.IsIterable(items))
        {
            throw callee is null
                ? Raise.TypeError($"Value after * must be an iterable, not {TypeName.Of(items)}")
                : Raise.TypeError($"{NameOf(callee)} argument after * must be an iterable, not {TypeName.Of(items)}");
        }

        list.Extend(items);
    }

    /// <summary>Adds a mapping to a dict that is being built.</summary>
    public static void Update(DictValue dict, object items)
    {
        if (items is not DictValue)
            throw Raise.TypeError($"'{TypeName.Of(items)}' object is not a mapping");
        dict.Update(items);
    }

    public static void AddKeywords(DictValue keywords, object items, object callee)
    {
        if (items is not DictValue mapping)
            throw Raise.TypeError($"{NameOf(callee)} argument after ** must be a mapping, not {TypeName.Of(items)}");
        var pairs = mapping.Snapshot();
        for (var i = 0; i < pairs.Length; i += 2)
            AddKeyword(keywords, pairs[i], pairs[i + 1], callee);
    }

    public static void AddKeyword(DictValue keywords, object name, object value, object callee)
    {
        if (name is not string)
            throw Raise.TypeError("keywords must be strings");
        if (keywords.Find(name) is not null)
            throw Raise.TypeError($"{NameOf(callee)} got multiple values for keyword argument '{name}'");
        keywords.Set(name, value);
    }

    private static IteratorValue Walk(object source) => Iterators.IsIterable(source)
        ? Iterators.Over(source)
        : throw Raise.TypeError($"cannot unpack non-iterable {TypeName.Of(source)} object");

    private static string NameOf(object callee) => callee switch
    {
        FunctionValue function => $"__main__.{function.Code.QualifiedName}()",
        MethodValue method => $"__main__.{method.Function.Code.QualifiedName}()",
        Values.Calls.NativeFunction native => $"{native.Name}()",
        IProgramClass type => $"__main__.{type.Members.QualifiedName}()",
        BuiltinClass type => $"{type.Name}()",
        _ => $"{TypeName.Of(callee)} object",
    };
}
