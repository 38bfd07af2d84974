using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Calls;

/// <summary>The functions of a class or module, by name. Filled once, then only read.</summary>
/// <param name="owner">The class whose methods they are; null for functions that are nobody's.</param>
internal sealed class MethodTable(string? owner)
{
    private readonly Dictionary<string, NativeFunction> _functions = new(StringComparer.Ordinal);

    /// <summary>The class whose methods they are; null for functions that are nobody's.</summary>
    public string? Owner => owner;

    public IEnumerable<string> Names => _functions.Keys;

    public NativeFunction? Find(string name) => _functions.GetValueOrDefault(name);

    /// <summary>Takes no arguments.</summary>
    public MethodTable None(string name, Func<object, object> body) =>
        Add(new NativeFunction(owner, name, Signature.None, (self, _) => body(self)));

    /// <summary>Takes exactly one.</summary>
    public MethodTable One(string name, Func<object, object, object> body) =>
        Add(new NativeFunction(owner, name, Signature.One, (self, given) => body(self, given[0]!)) { OfOne = body });

    /// <summary>Takes some by place; those left out are null.</summary>
    public MethodTable Positional(string name, int least, int most, Func<object, object?[], object> body) =>
        Add(new NativeFunction(owner, name, Signature.Positional(least, most), body) { OfOne = OfFirst(least, most, most, body) });

    /// <summary>As <see cref="Positional"/>, with messages of the older kind.</summary>
    public MethodTable Parsed(string name, int least, int most, Func<object, object?[], object> body) =>
        Add(new NativeFunction(owner, name, Signature.Parsed(least, most), body) { OfOne = OfFirst(least, most, most, body) });

    /// <summary>Takes some by place or name; those left out are null.</summary>
    public MethodTable Keywords(
        string name, int least, string[] names, Func<object, object?[], object> body, int byNameOnly = 0, int byPlaceOnly = 0) =>
        Add(new NativeFunction(owner, name, Signature.Keywords(least, names, byNameOnly, byPlaceOnly), body)
        {
            OfOne = OfFirst(least, names.Length - byNameOnly, names.Length, body),
        });

    /// <summary>Takes any.</summary>
    public MethodTable Any(string name, Func<object, object[], IReadOnlyList<KeyValuePair<string, object>>, object> body) =>
        Add(new NativeFunction(owner, name, body));

    /// <summary>Takes any by place, none by name.</summary>
    public MethodTable Many(string name, Func<object, object[], object> body) => Any(name, (self, given, named) =>
        named.Count == 0
            ? body(self, given)
            : throw Raise.TypeError($"{(owner is null ? name : $"{owner}.{name}")}() takes no keyword arguments"));

    public MethodTable Add(NativeFunction function)
    {
        _functions.Add(function.Name, function);
        return this;
    }

    /// <summary>A call with the first argument alone; null if that is too few or too many.</summary>
    private static Func<object, object, object>? OfFirst(int least, int byPlace, int most, Func<object, object?[], object> body)
    {
        if (least > 1 || byPlace < 1)
            return null;
        return (self, first) =>
        {
            var given = new object?[most];
            given[0] = first;
            return body(self, given);
        };
    }
}
