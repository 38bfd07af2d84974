namespace Playground.Programs.Syntax.Tokens;

/// <summary>What stands before a string's text: letters and quotes.</summary>
/// <param name="Letters">How many letters.</param>
/// <param name="IsRaw">With an <c>r</c>: backslashes stay.</param>
/// <param name="IsFormatted">With an <c>f</c>.</param>
/// <param name="IsBytes">With a <c>b</c>.</param>
/// <param name="Quote">Which quote.</param>
/// <param name="Quotes">One or three of them.</param>
internal readonly record struct StringPrefix(int Letters, bool IsRaw, bool IsFormatted, bool IsBytes, char Quote, int Quotes)
{
    /// <summary>Letters and quotes together.</summary>
    public int Length => Letters + Quotes;

    /// <summary>The prefix at the beginning of a text; null where no string begins.</summary>
    public static StringPrefix? At(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            if (++letters > 2)
                return null;
        }

        if (letters == text.Length || text[letters] is not ('\'' or '"'))
            return null;
        Span<char> lower = stackalloc char[letters];
        text[..letters].ToLowerInvariant(lower);
        if (lower is not ("" or "r" or "u" or "f" or "b" or "rf" or "fr" or "rb" or "br"))
            return null;

        var quote = text[letters];
        var isTriple = text.Length >= letters + 3 && text[letters + 1] == quote && text[letters + 2] == quote;
        return new StringPrefix(letters, lower.Contains('r'), lower.Contains('f'), lower.Contains('b'), quote, isTriple ? 3 : 1);
    }

    /// <summary>Whether the string ends here.</summary>
    public bool IsClosedAt(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] == Quote && (Quotes == 1 || (text.Length >= 3 && text[1] == Quote && text[2] == Quote));
}
