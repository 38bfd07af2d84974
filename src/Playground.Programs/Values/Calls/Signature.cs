using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Calls;

/// <summary>Which arguments a function of Python's own takes, and what CPython says about those that do not fit. Immutable.</summary>
internal sealed class Signature
{
    public static readonly Signature None = new(Kind.None, 0, 0, [], 0, 0);
    public static readonly Signature One = new(Kind.One, 1, 1, [], 0, 0);

    private readonly Kind _kind;
    private readonly int _least;
    private readonly int _most;
    private readonly string[] _names;
    private readonly int _byNameOnly;
    private readonly int _byPlaceOnly;

    private Signature(Kind kind, int least, int most, string[] names, int byNameOnly, int byPlaceOnly)
    {
        (_kind, _least, _most) = (kind, least, most);
        (_names, _byNameOnly, _byPlaceOnly) = (names, byNameOnly, byPlaceOnly);
    }

    private enum Kind
    {
        None,
        One,
        Positional,
        Parsed,
        Keywords,
    }

    public static Signature Positional(int least, int most) => new(Kind.Positional, least, most, [], 0, 0);

    /// <summary>As <see cref="Positional"/>, for functions whose messages are of the older kind.</summary>
    public static Signature Parsed(int least, int most) => new(Kind.Parsed, least, most, [], 0, 0);

    /// <summary>Arguments that have names.</summary>
    /// <param name="least">How many, from the first, must be given.</param>
    /// <param name="names">All names, in order.</param>
    /// <param name="byNameOnly">How many, from the last, can only be given by name.</param>
    /// <param name="byPlaceOnly">How many, from the first, can only be given by place.</param>
    public static Signature Keywords(int least, string[] names, int byNameOnly, int byPlaceOnly) =>
        new(Kind.Keywords, least, names.Length, names, byNameOnly, byPlaceOnly);

    /// <summary>The arguments in the order of the parameters, null for those left out.</summary>
    /// <exception cref="PythonException">TypeError: they do not fit.</exception>
    public object?[] Bind(NativeFunction function, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        if (_kind == Kind.Keywords)
            return BindNames(function, given, named);
        if (named.Count > 0)
            throw Raise.TypeError($"{Qualified(function)}() takes no keyword arguments");
        if (given.Length < _least || given.Length > _most)
            throw WrongCount(function, given.Length);
        if (given.Length == _most)
            return given;
        var bound = new object?[_most];
        given.CopyTo(bound, 0);
        return bound;
    }

    private object?[] BindNames(NativeFunction function, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        var byPlace = _most - _byNameOnly;
        if (given.Length > byPlace)
            throw TooMany(function, given.Length, byPlace, given.Length + named.Count);
        var bound = new object?[_most];
        given.CopyTo(bound, 0);
        if (given.Length < Math.Min(_byPlaceOnly, _least))
            throw Missing(function, given.Length);
        foreach (var (name, value) in named)
        {
            var place = Array.IndexOf(_names, name);
            if (place < _byPlaceOnly)
                throw Raise.TypeError($"'{name}' is an invalid keyword argument for {function.Name}()");
            if (bound[place] is not null)
                throw Raise.TypeError($"argument for {function.Name}() given by name ('{name}') and position ({place + 1})");
            bound[place] = value;
        }

        for (var i = 0; i < _least; i++)
        {
            if (bound[i] is null)
                throw Missing(function, i);
        }

        return bound;
    }

    private PythonException Missing(NativeFunction function, int place)
    {
        if (place >= _byPlaceOnly)
            return Raise.TypeError($"{function.Name}() missing required argument '{_names[place]}' (pos {place + 1})");
        var bound = _most == _byPlaceOnly ? "exactly" : "at least";
        return Raise.TypeError($"{function.Name}() takes {bound} {_byPlaceOnly} positional argument{Plural(_byPlaceOnly)} ({place} given)");
    }

    private PythonException TooMany(NativeFunction function, int given, int byPlace, int all)
    {
        var kind = _byNameOnly > 0 ? "positional " : "";
        if (byPlace == 0)
            return Raise.TypeError($"{function.Name}() takes no positional arguments");
        var bound = _least == byPlace && _byNameOnly > 0 ? "exactly" : "at most";
        var counted = _byNameOnly > 0 ? given : all;
        return Raise.TypeError($"{function.Name}() takes {bound} {byPlace} {kind}argument{Plural(byPlace)} ({counted} given)");
    }

    private PythonException WrongCount(NativeFunction function, int given)
    {
        if (_kind == Kind.None)
            return Raise.TypeError($"{Qualified(function)}() takes no arguments ({given} given)");
        if (_kind == Kind.One)
            return Raise.TypeError($"{Qualified(function)}() takes exactly one argument ({given} given)");
        if (_kind == Kind.Parsed)
        {
            var (kind, limit) = given < _least ? ("least", _least) : ("most", _most);
            return Raise.TypeError($"{function.Name}() takes at {kind} {limit} argument{Plural(limit)} ({given} given)");
        }

        var (bound, count) = _least == _most ? ("", _least) : given < _least ? ("at least ", _least) : ("at most ", _most);
        return Raise.TypeError($"{function.Name} expected {bound}{count} argument{Plural(count)}, got {given}");
    }

    private static string Plural(int count) => count == 1 ? "" : "s";

    private static string Qualified(NativeFunction function) =>
        function.Owner is null ? function.Name : $"{function.Owner}.{function.Name}";
}
