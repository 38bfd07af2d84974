using System.Collections.Concurrent;
using Playground.Programs.Values;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Objects;

/// <summary>The classes of Python's own, other than of exceptions.</summary>
internal static class BuiltinClasses
{
    /// <summary>Those that programs can name.</summary>
    public static readonly IReadOnlyList<string> Named =
    [
        "int", "float", "str", "bool", "list", "tuple", "dict", "set", "range", "enumerate", "zip", "map", "filter", "reversed", "object", "type",
    ];

    private static readonly ConcurrentDictionary<string, BuiltinClass> ByName = new(StringComparer.Ordinal);

    /// <summary>The class of a value.</summary>
    public static object Of(object value) => value switch
    {
        IProgramObject instance => instance.ProgramClass,
        ExceptionValue exception => exception.Type,
        _ => Find(TypeName.Of(value)),
    };

    /// <summary>The class of a name.</summary>
    public static BuiltinClass Find(string name) => ByName.GetOrAdd(name, Make);

    /// <summary>The names of the methods of a value, for suggestions.</summary>
    public static IReadOnlyCollection<string> MethodNames(object value) => value switch
    {
        string => TextMethods.Names,
        ListValue => ListMethods.Names,
        DictValue => DictMethods.Names,
        SetValue => SetMethods.Names,
        _ => [],
    };

    private static BuiltinClass Make(string name) => name switch
    {
        "str" => new(name, BuiltinFunctions.Find(name), TextMethods.Find),
        "int" or "bool" => new(name, BuiltinFunctions.Find(name), NumberMethods.FindOfInt),
        "float" => new(name, BuiltinFunctions.Find(name), NumberMethods.FindOfFloat),
        "list" => new(name, BuiltinFunctions.Find(name), ListMethods.Find),
        "tuple" => new(name, BuiltinFunctions.Find(name), TupleMethods.Find),
        "dict" => new(name, BuiltinFunctions.Find(name), DictMethods.Find),
        "set" => new(name, BuiltinFunctions.Find(name), SetMethods.Find),
        "object" => new(name, new NativeFunction(null, name, Signature.None, (_, _) => new PlainObject()), null),
        "type" => new(name, new NativeFunction(null, name, Signature.Positional(1, 1), (_, given) => Of(given[0]!)), null),
        "NoneType" => new(name, new NativeFunction(null, name, Signature.None, (_, _) => NoneValue.Instance), null),
        _ => new(name, Named.Contains(name) ? BuiltinFunctions.Find(name) : null, null),
    };
}
