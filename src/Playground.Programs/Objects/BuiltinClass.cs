using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Objects;

/// <summary>A class of Python's own, other than of exceptions. Immutable.</summary>
/// <param name="name">Its name.</param>
/// <param name="make">Makes an object of it; null where programs cannot.</param>
/// <param name="find">Finds its methods; null for none.</param>
internal sealed class BuiltinClass(string name, NativeFunction? make, Func<string, NativeFunction?>? find) : ObjectValue
{
    public string Name => name;

    /// <summary>The short way to make an object of one argument; null for none.</summary>
    public Func<object, object, object>? OfOne => make?.OfOne;

    public override string TypeName => "type";

    public override string Repr() => $"<class '{name}'>";

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) => make is null
        ? throw Raise.TypeError($"cannot create '{name}' instances")
        : make.Call(NoneValue.Instance, given, named);

    /// <summary>A method that takes its object as first argument; null if the class has none of that name.</summary>
    public NativeFunction? Unbound(string method)
    {
        if (find?.Invoke(method) is not { } found)
            return null;
        return new NativeFunction(null, method, (_, given, named) => given.Length == 0
            ? throw Raise.TypeError($"unbound method {name}.{method}() needs an argument")
            : IsInstance(given[0])
                ? found.Call(given[0], given[1..], named)
                : throw Raise.TypeError($"descriptor '{method}' for '{name}' objects doesn't apply to a '{Values.TypeName.Of(given[0])}' object"));
    }

    /// <summary>Whether a value is of the class.</summary>
    public bool IsInstance(object value) => name switch
    {
        "object" => true,
        "int" => Values.Numbers.Number.IsInt(value),
        "tuple" => value is TupleValue,
        "_thread._local" => value is LocalValue or LocalInstance,
        "type" => value is BuiltinClass or ExceptionType or IProgramClass,
        _ => Values.TypeName.Of(value) == name,
    };
}
