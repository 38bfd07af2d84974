using System.Text;

namespace Playground.Programs.Values.Text;

/// <summary>Parts of strings replaced and counted.</summary>
internal static class Replacing
{
    public static string Replace(string text, string old, string replacement, long most)
    {
        var found = Math.Min(Count(text, old), most < 0 ? long.MaxValue : most);
        if (found == 0)
            return text;
        var length = text.Length + (found * replacement.Length) - (found * old.Length);
        TextArithmetic.Charge(length);
        if (old.Length == 0)
            return Between(text, replacement, found);
        return string.Create((int)length, (text, old, replacement, found), static (result, from) =>
        {
            var rest = from.text.AsSpan();
            for (var left = from.found; left > 0; left--)
            {
                var next = TextSearch.IndexOf(rest, from.old);
                rest[..next].CopyTo(result);
                from.replacement.CopyTo(result[next..]);
                result = result[(next + from.replacement.Length)..];
                rest = rest[(next + from.old.Length)..];
            }

            rest.CopyTo(result);
        });
    }

    /// <summary>How often a part occurs, without overlaps; the empty one occurs around each code point.</summary>
    public static long Count(string text, string part) => Count(TextWindow.Of(text, null, null), part);

    public static long Count(TextWindow window, string part)
    {
        if (window.IsOutside)
            return 0;
        return part.Length == 0 ? CodePoints.Length(window.Span.ToString()) + 1 : TextSearch.Count(window.Span, part);
    }

    public static string ExpandTabs(string text, long size)
    {
        var result = new StringBuilder(text.Length);
        var column = 0L;
        foreach (var c in text)
        {
            if (c == '\t')
            {
                if (size <= 0)
                    continue;
                var blanks = size - (column % size);
                TextArithmetic.Charge(blanks);
                result.Append(' ', (int)blanks);
                column += blanks;
                continue;
            }

            column = c is '\n' or '\r' ? 0 : column + (char.IsLowSurrogate(c) ? 0 : 1);
            result.Append(c);
        }

        TextArithmetic.Charge(result.Length);
        return result.ToString();
    }

    private static string Between(string text, string replacement, long most)
    {
        var result = new StringBuilder();
        var offset = 0;
        for (; most > 0; most--)
        {
            result.Append(replacement);
            if (offset == text.Length)
                break;
            var units = CodePoints.UnitsAt(text, offset);
            result.Append(text, offset, units);
            offset += units;
        }

        return result.Append(text, offset, text.Length - offset).ToString();
    }
}
