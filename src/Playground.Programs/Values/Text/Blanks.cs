namespace Playground.Programs.Values.Text;

/// <summary>What Python takes for white space.</summary>
internal static class Blanks
{
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    public static ReadOnlySpan<char> Trim(string text) => text.AsSpan(Start(text)..End(text));

    /// <summary>Where the text begins after blanks.</summary>
    public static int Start(string text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        return start;
    }

    /// <summary>Where the text ends before blanks; not before <see cref="Start"/>.</summary>
    public static int End(string text)
    {
        var (start, end) = (Start(text), text.Length);
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return end;
    }
}
