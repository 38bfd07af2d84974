using System.Globalization;
using System.Text;

namespace Playground.Programs.Syntax.Tokens;

/// <summary>Replaces the escape sequences of a string literal.</summary>
internal static class EscapeSequences
{
    /// <summary>The value of a string's text; what is wrong with it, and what to write instead.</summary>
    public static (string Value, string? Error, string? Instead) Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return (text.ToString(), null, null);

        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                value.Append(text[i++]);
                continue;
            }

            var next = text[i + 1];
            switch (next)
            {
                case 'x' or 'u' or 'U':
                    if (Numbered(text, i, value, out var length) is var (error, instead))
                        return ("", error, instead);
                    i += length;
                    break;
                case 'N':
                    return ("", @"`\N{…}` is not supported", @"write the character itself, or `\u` and its four hexadecimal digits");
                case >= '0' and <= '7':
                    i++;
                    var code = 0;
                    for (var digits = 0; digits < 3 && i < text.Length && text[i] is >= '0' and <= '7'; digits++, i++)
                        code = code * 8 + text[i] - '0';
                    value.Append((char)code);
                    break;
                default:
                    Append(value, next);
                    i += 2;
                    break;
            }
        }

        return (value.ToString(), null, null);
    }

    private static void Append(StringBuilder value, char escaped)
    {
        _ = escaped switch
        {
            '\n' => value,
            '\\' or '\'' or '"' => value.Append(escaped),
            'a' => value.Append('\a'),
            'b' => value.Append('\b'),
            'f' => value.Append('\f'),
            'n' => value.Append('\n'),
            'r' => value.Append('\r'),
            't' => value.Append('\t'),
            'v' => value.Append('\v'),
            _ => value.Append('\\').Append(escaped),
        };
    }

    private static (string Error, string? Instead)? Numbered(ReadOnlySpan<char> text, int start, StringBuilder value, out int length)
    {
        var (digits, name) = text[start + 1] switch { 'x' => (2, "xXX"), 'u' => (4, "uXXXX"), _ => (8, "UXXXXXXXX") };
        var end = start + 2;
        while (end < text.Length && end < start + 2 + digits && char.IsAsciiHexDigit(text[end]))
            end++;
        length = end - start;
        if (length < digits + 2)
            return (Wrong(text, start, length, $"truncated \\{name} escape"), null);

        var code = uint.Parse(text[(start + 2)..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF)
            return (Wrong(text, start, length, "illegal Unicode character"), null);
        if (!Rune.TryCreate(code, out var rune))
            return ("half of a surrogate pair is not supported", @"write the character itself, or `\U` and its eight hexadecimal digits");
        value.Append(rune.ToString());
        return null;
    }

    /// <summary>CPython counts in a text whose characters beyond ASCII are escapes of ten characters.</summary>
    private static string Wrong(ReadOnlySpan<char> text, int start, int length, string reason)
    {
        var position = 0;
        foreach (var rune in text[..start].EnumerateRunes())
            position += rune.IsAscii ? 1 : 10;
        return $"(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{position + length - 1}: {reason}";
    }
}
