using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Numbers;
using Named = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, object>>;

namespace Playground.Programs.Machine;

/// <summary>
/// Functions of Python's own that call functions of the program, or go through what the program itself produces, written in the language
/// itself: so that the steps that the program takes there are steps of its thread, and not parts of one. Thread-safe: made twice at
/// once, they do no harm.
/// </summary>
internal sealed class SteppedBuiltins
{
    private static readonly MethodTable Hidden = new MethodTable(null)
        .One("_in_turn", (_, keys) => InTurn((ListValue)keys))
        .One("_emptied", (_, list) => new ListValue(((ListValue)list).Exchange([])))
        .Positional("_put_back", 2, 2, (_, given) =>
            Boxed.Of(((ListValue)given[0]!).Exchange(((ListValue)given[1]!).Snapshot()).Length == 0))
        .Positional("_describe", 2, 2, (_, given) => $"<{given[1]} object at {Identity.Address(given[0]!)}>");

    private static readonly Lazy<PythonModule> Text = new(() => new PythonModule("builtins", Hidden));

    /// <summary>What the text calls Python's own functions, whose names it gives to others.</summary>
    private static readonly Dictionary<string, object> Own = new[] { "sum", "tuple", "set", "dict", "min", "max", "sorted", "next" }
        .ToDictionary(name => $"_{name}", name => Builtins.Find(name)!, StringComparer.Ordinal);

    private Dictionary<string, object>? _functions;

    /// <summary>The call to make instead, where code of the program would run within this one; null for none.</summary>
    /// <param name="callee">What is called.</param>
    /// <param name="given">Its arguments by place.</param>
    /// <param name="named">Its arguments by name.</param>
    public (object Callee, object[] Given)? InsteadOf(object callee, object[] given, Named named)
    {
        var name = (callee, given) switch
        {
            (BoundMethod { Self: ListValue, Function.Name: "sort" }, []) => "sort",
            (_, []) => null,
            (NativeFunction { Owner: null } function, _) => function.Name,
            (BuiltinClass type, _) => type.Name,
            _ => null,
        };
        if (name is null || !RunsProgram(name, given, named))
            return null;
        _functions ??= Text.Value.Run(Own);
        if (name == "next" && given[0] is InstanceValue)
            name = "_next_of";
        if (_functions.GetValueOrDefault(name) is not { } instead)
            return null;
        return (instead, name == "sort" ? [((BoundMethod)callee).Self] : given);
    }

    private static bool RunsProgram(string name, object[] given, Named named) => name switch
    {
        "map" => given.Length > 1 && named.Count == 0 && (IsOfProgram(given[0]) || Array.Exists(given, IsWalk)),
        "filter" => given.Length == 2 && named.Count == 0 && (IsOfProgram(given[0]) || IsWalk(given[1])),
        "sort" => HasKey(named, "reverse"),
        "sorted" => given.Length == 1 && (HasKey(named, "reverse") || IsWalk(given[0])),
        "min" or "max" => HasKey(named, given.Length == 1 ? "default" : "key") || (given.Length == 1 && IsWalk(given[0])),
        "next" => given[0] is GeneratorValue || (given[0] is InstanceValue instance && instance.Class.Members.FindMethod("__next__") is not null),
        // A mapping is not gone through.
        "dict" => IsWalk(given[0]) && Attributes.Find(given[0], "keys") is null,
        _ => IsWalk(given[0]),
    };

    /// <summary>Whether one of the arguments is a key function of the program, and the call has no others than that and one more.</summary>
    private static bool HasKey(Named named, string other) =>
        named.Any(argument => argument.Key == "key" && IsOfProgram(argument.Value))
        && named.All(argument => argument.Key == "key" || argument.Key == other);

    /// <summary>Whether calling a value runs code of the program, or is an operation of threads.</summary>
    private static bool IsOfProgram(object value) => value switch
    {
        FunctionValue or MethodValue or IProgramClass => true,
        NativeFunction { Prepare: not null } or BoundMethod { Function.Prepare: not null } => true,
        InstanceValue instance => instance.Class.Members.FindMethod("__call__") is not null,
        _ => false,
    };

    /// <summary>Whether going through a value runs code of the program.</summary>
    private static bool IsWalk(object value) => value is GeneratorValue
        || (value is InstanceValue instance && instance.Class.Members.FindMethod("__iter__") is not null);


    /// <summary>A key function for keys that are known already: whatever it is given, it gives the next.</summary>
    private static NativeFunction InTurn(ListValue keys)
    {
        var next = 0;
        return new NativeFunction(null, "key", Signature.One, (_, _) => keys.Get(next++));
    }
}
