using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Calls;

/// <summary>A function of Python's own, which is written here: a built-in function, or a method before it is bound. Immutable.</summary>
internal sealed class NativeFunction : ObjectValue
{
    private static readonly KeyValuePair<string, object>[] Unnamed = [];

    private readonly Signature? _signature;
    private readonly Func<object, object?[], object>? _body;
    private readonly Func<object, object[], IReadOnlyList<KeyValuePair<string, object>>, object>? _anyBody;

    public NativeFunction(string? owner, string name, Signature signature, Func<object, object?[], object> body)
    {
        (Owner, Name) = (owner, name);
        (_signature, _body) = (signature, body);
    }

    public NativeFunction(
        string? owner, string name, Func<object, object[], IReadOnlyList<KeyValuePair<string, object>>, object> body)
    {
        (Owner, Name) = (owner, name);
        _anyBody = body;
    }

    /// <summary>The class whose method it is; null for a function.</summary>
    public string? Owner { get; }

    public string Name { get; }

    /// <summary>The short way to call it with one argument; null if one is too few or too many, or nobody has said how.</summary>
    public Func<object, object, object>? OfOne { get; init; }

    /// <summary>For operations of threads: what a call would do, without doing it; null for all others.</summary>
    public Func<object, object[], IReadOnlyList<KeyValuePair<string, object>>, Threads.Operation>? Prepare { get; init; }

    public override string TypeName => Owner is null ? "builtin_function_or_method" : "method_descriptor";

    /// <summary>Calls it with arguments by place.</summary>
    /// <param name="self">The object whose method it is; anything for a function.</param>
    /// <param name="given">The arguments.</param>
    /// <exception cref="PythonException">TypeError: the arguments do not fit; or what the function raises.</exception>
    public object Call(object self, params object[] given) => Call(self, given, Unnamed);

    /// <summary>Calls it with arguments by place and by name.</summary>
    public object Call(object self, object[] given, IReadOnlyList<KeyValuePair<string, object>> named) => _anyBody is null
        ? _body!(self, _signature!.Bind(this, given, named))
        : _anyBody(self, given, named);

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        Owner is null ? Call(NoneValue.Instance, given, named) : null;

    public override string Repr() => Owner is null ? $"<built-in function {Name}>" : $"<method '{Name}' of '{Owner}' objects>";
}
