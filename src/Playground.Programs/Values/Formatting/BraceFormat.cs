using System.Text;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Python's <c>str.format</c>.</summary>
internal static class BraceFormat
{
    private const int Deepest = 2;

    /// <summary>The template with its fields replaced.</summary>
    /// <exception cref="PythonException">ValueError, IndexError, KeyError: the template is wrong, or asks for too much.</exception>
    public static string Apply(string template, object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        Apply(template, new BraceArguments(given, named), Deepest);

    private static string Apply(string template, BraceArguments arguments, int depth)
    {
        var result = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var next = template.AsSpan(at).IndexOfAny('{', '}');
            next = next < 0 ? template.Length : at + next;
            result.Append(template, at, next - at);
            if (next == template.Length)
                break;
            at = next + 1;
            if (at < template.Length && template[at] == template[next])
            {
                result.Append(template[at++]);
                continue;
            }

            if (template[next] == '}')
                throw Raise.ValueError("Single '}' encountered in format string");
            if (at == template.Length)
                throw Raise.ValueError("Single '{' encountered in format string");
            var end = FieldEnd(template, at);
            var shown = Field(template[at..end], arguments, depth);
            TextArithmetic.Charge(shown.Length);
            result.Append(shown);
            at = end + 1;
        }

        return result.ToString();
    }

    private static int FieldEnd(string template, int at)
    {
        for (var depth = 1; at < template.Length; at++)
        {
            depth += template[at] == '{' ? 1 : template[at] == '}' ? -1 : 0;
            if (depth == 0)
                return at;
        }

        throw Raise.ValueError("expected '}' before end of string");
    }

    private static string Field(string field, BraceArguments arguments, int depth)
    {
        if (depth == 0)
            throw Raise.ValueError("Max string recursion exceeded");
        var nameEnd = field.AsSpan().IndexOfAny(":!");
        var name = nameEnd < 0 ? field : field[..nameEnd];
        var rest = nameEnd < 0 ? "" : field[nameEnd..];
        var value = arguments.Find(name);
        if (rest.StartsWith('!'))
        {
            if (rest.Length < 2)
                throw Raise.ValueError("unmatched '{' in format spec");
            if (rest.Length > 2 && rest[2] != ':')
                throw Raise.ValueError("expected ':' after conversion specifier");
            value = Convert(value, rest[1]);
            rest = rest[2..];
        }

        return Formatter.Format(value, rest.Length == 0 ? "" : Apply(rest[1..], arguments, depth - 1));
    }

    /// <summary>What <c>!r</c>, <c>!s</c> and <c>!a</c> make of a value.</summary>
    public static string Convert(object value, char conversion) => conversion switch
    {
        'r' => Representation.Of(value),
        's' => Representation.Str(value),
        'a' => Representation.Ascii(value),
        _ => throw Raise.ValueError($"Unknown conversion specifier {conversion}"),
    };
}
