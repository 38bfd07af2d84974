using System.Globalization;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Formatting;

/// <summary>The arguments of <c>str.format</c>, found by number, by name, or one after the other.</summary>
internal sealed class BraceArguments(object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
{
    private int _next;
    private bool? _isNumbered;

    /// <summary>The value of a field such as <c>0</c>, <c>name</c> or <c>name[key]</c>.</summary>
    public object Find(string field)
    {
        var end = field.AsSpan().IndexOfAny(".[");
        var name = end < 0 ? field : field[..end];
        var value = Named(name);
        var at = end < 0 ? field.Length : end;
        while (at < field.Length)
        {
            if (field[at] == '.')
                throw Raise.ValueError("attributes in format fields are not supported here; use an f-string");
            var close = field.IndexOf(']', at);
            if (close < 0)
                throw Raise.ValueError("Missing ']' in format string");
            var key = field[(at + 1)..close];
            if (key.Length == 0)
                throw Raise.ValueError("Empty attribute in format string");
            value = Items.Get(value, key.All(char.IsAsciiDigit) ? IntParser.Parse(key, 10) : key);
            at = close + 1;
            if (at < field.Length && field[at] is not ('.' or '['))
                throw Raise.ValueError("Only '.' or '[' may follow ']' in format field specifier");
        }

        return value;
    }

    private object Named(string name)
    {
        if (name.Length > 0 && !name.All(char.IsAsciiDigit))
        {
            foreach (var (key, value) in named)
            {
                if (key == name)
                    return value;
            }

            throw Raise.KeyError(name);
        }

        var isNumbered = name.Length > 0;
        if (_isNumbered is { } before && before != isNumbered)
        {
            throw Raise.ValueError(before
                ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification");
        }

        _isNumbered = isNumbered;
        var index = isNumbered ? Number.Index(IntParser.Parse(name, 10)) : _next++;
        return index < given.Length
            ? given[index]
            : throw Raise.IndexError(string.Create(
                CultureInfo.InvariantCulture, $"Replacement index {index} out of range for positional args tuple"));
    }
}
