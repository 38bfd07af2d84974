using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Builtins;

/// <summary>Python's functions that need neither import nor a thread, by name; classes such as <c>int</c> are called like them.</summary>
internal static class BuiltinFunctions
{
    private static readonly MethodTable Table = new MethodTable(null)
        .One("len", (_, value) => Items.Length(value))
        .One("abs", (_, value) => UnaryArithmetic.Apply(UnaryOperator.Absolute, value))
        .One("all", (_, items) => Boxed.Of(Aggregates.All(items)))
        .One("any", (_, items) => Boxed.Of(Aggregates.Any(items)))
        .One("ascii", (_, value) => Representation.Ascii(value))
        .One("bin", (_, value) => IntText.Prefixed(value, "0b", 1))
        .One("oct", (_, value) => IntText.Prefixed(value, "0o", 3))
        .One("hex", (_, value) => IntText.Prefixed(value, "0x", 4))
        .One("chr", (_, value) => Characters.Of(value))
        .One("ord", (_, value) => Characters.CodePoint(value))
        .One("hash", (_, value) => Boxed.Of(Hashing.Of(value)))
        .One("id", (_, value) => Boxed.Of(Identity.Of(value)))
        .One("repr", (_, value) => Representation.Of(value))
        .Positional("divmod", 2, 2, (_, given) => Division.Both(given[0]!, given[1]!))
        .Positional("format", 1, 2, (_, given) => Formatter.Format(given[0]!, given[1] switch
        {
            null => "",
            string specification => specification,
            var other => throw Raise.TypeError($"format() argument 2 must be str, not {TypeName.Of(other)}"),
        }))
        .Keywords("pow", 2, ["base", "exp", "mod"], (_, given) => given[2] is null or NoneValue
            ? Arithmetic.Power(given[0]!, given[1]!)
            : IntPower.PowerModulo(given[0]!, given[1]!, given[2]!))
        .Keywords("round", 1, ["number", "ndigits"], (_, given) => given[1] is null or NoneValue
            ? Rounding.ToInt(given[0]!)
            : Rounding.ToDigits(given[0]!, given[1]!))
        .Keywords("sum", 1, ["iterable", "start"], (_, given) => Aggregates.Sum(given[0]!, given[1] ?? Boxed.Zero), byPlaceOnly: 1)
        .Any("sorted", Sorted)
        .Any("min", (_, given, named) => Extremes.Find("min", ComparisonOperator.Less, given, named))
        .Any("max", (_, given, named) => Extremes.Find("max", ComparisonOperator.Greater, given, named))
        .Keywords("enumerate", 0, ["iterable", "start"], (_, given) => given[0] is { } items
            ? new EnumerateIterator(Iterators.Over(items), Number.Int(given[1] ?? Boxed.Zero))
            : throw Raise.TypeError("enumerate() missing required argument 'iterable'"))
        .Any("zip", Zip)
        .Many("map", Map)
        .Positional("filter", 2, 2, (_, given) => new FilterIterator(given[0]!, Iterators.Over(given[1]!)))
        .Positional("reversed", 1, 1, (_, given) => Iterators.OverReversed(given[0]!))
        .Positional("iter", 1, 1, (_, given) => Iterators.Over(given[0]!))
        .Positional("next", 1, 2, Next)
        .Positional("range", 1, 3, (_, given) => Conversions.Range(given))
        .Keywords("int", 0, ["x", "base"], (_, given) => Conversions.Int(given[0], given[1]), byPlaceOnly: 1)
        .Positional("float", 0, 1, (_, given) => given[0] is { } value ? FloatConversion.Of(value) : 0.0)
        .Positional("bool", 0, 1, (_, given) => Boxed.Of(given[0] is { } value && TruthValue.Of(value)))
        .Keywords("str", 0, ["object"], (_, given) => given[0] is { } value ? Representation.Str(value) : "")
        .Positional("list", 0, 1, (_, given) => given[0] is { } items ? new ListValue(Iterators.ToArray(items)) : new ListValue())
        .Positional("tuple", 0, 1, (_, given) => given[0] is { } items ? Conversions.Tuple(items) : TupleValue.Empty)
        .Positional("set", 0, 1, (_, given) => given[0] is { } items ? new SetValue(items) : new SetValue())
        .Positional("slice", 1, 3, (_, given) => Conversions.Slice(given))
        .Any("dict", (_, given, named) => given.Length <= 1
            ? DictPairs.Of(given.Length == 0 ? null : given[0], named)
            : throw Raise.TypeError($"dict expected at most 1 argument, got {given.Length}"));

    public static IEnumerable<string> Names => Table.Names;

    /// <summary>The function of that name; null if there is none.</summary>
    public static NativeFunction? Find(string name) => Table.Find(name);

    private static ListValue Sorted(object self, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        if (given.Length != 1)
            throw Raise.TypeError($"sorted expected 1 argument, got {given.Length}");
        var list = new ListValue(Iterators.ToArray(given[0]));
        ListMethods.Find("sort")!.Call(list, [], named);
        return list;
    }

    private static ZipIterator Zip(object self, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        var isStrict = false;
        foreach (var (name, value) in named)
        {
            if (name != "strict")
                throw Raise.TypeError($"'{name}' is an invalid keyword argument for zip()");
            isStrict = TruthValue.Of(value);
        }

        var parts = new IteratorValue[given.Length];
        for (var i = 0; i < given.Length; i++)
        {
            parts[i] = Iterators.IsIterable(given[i])
                ? Iterators.Over(given[i])
                : throw Raise.NotIterable(given[i]);
        }

        return new ZipIterator(parts, isStrict);
    }

    private static MapIterator Map(object self, object[] given) => given.Length < 2
        ? throw Raise.TypeError("map() must have at least two arguments.")
        : new MapIterator(given[0], [.. given[1..].Select(Iterators.Over)]);

    private static object Next(object self, object?[] given)
    {
        if (given[0] is not IteratorValue iterator)
            throw Raise.TypeError($"'{TypeName.Of(given[0]!)}' object is not an iterator");
        return iterator.TryNext(out var value) ? value : given[1] ?? throw Raise.Error(ExceptionTypes.StopIteration);
    }
}
