namespace Playground.Programs.Values.Text;

/// <summary>
/// Strings as Python counts them: by code points. Most strings have no surrogates, so that code points and UTF-16 units are the
/// same; whether that is so is found by a vectorised search, and remembered for the last long string.
/// </summary>
internal static class CodePoints
{
    private const int WorthRemembering = 256;
    private const int Latin = 256;

    private static readonly string[] Single = [.. Enumerable.Range(0, Latin).Select(unit => ((char)unit).ToString())];

    [ThreadStatic]
    private static string? _lastPlain;

    /// <summary>Whether every UTF-16 unit is a code point.</summary>
    public static bool IsPlain(string text)
    {
        if (ReferenceEquals(text, _lastPlain))
            return true;
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
            return false;
        if (text.Length >= WorthRemembering)
            _lastPlain = text;
        return true;
    }

    public static int Length(string text) => IsPlain(text) ? text.Length : IndexOf(text, text.Length);

    /// <summary>A string of one UTF-16 unit, which is not made anew for the first 256.</summary>
    public static string Of(char unit) => unit < Latin ? Single[unit] : unit.ToString();

    /// <summary>A string of one code point, which may be a lone surrogate.</summary>
    public static string Of(int codePoint) =>
        codePoint <= char.MaxValue ? Of((char)codePoint) : char.ConvertFromUtf32(codePoint);

    /// <summary>The code point at a place of a plain string, or the whole of it elsewhere.</summary>
    public static string At(string text, int index)
    {
        if (IsPlain(text))
            return Of(text[index]);
        var offset = OffsetOf(text, index);
        return text.Substring(offset, UnitsAt(text, offset));
    }

    /// <summary>How many UTF-16 units the code point there has.</summary>
    public static int UnitsAt(string text, int offset) =>
        char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]) ? 2 : 1;

    /// <summary>The code point at a UTF-16 offset.</summary>
    public static int Value(string text, int offset) =>
        UnitsAt(text, offset) == 2 ? char.ConvertToUtf32(text[offset], text[offset + 1]) : text[offset];

    /// <summary>The UTF-16 offset of the code point that has so many before it.</summary>
    public static int OffsetOf(string text, int index)
    {
        if (IsPlain(text))
            return index;
        var offset = 0;
        for (; index > 0; index--)
            offset += UnitsAt(text, offset);
        return offset;
    }

    /// <summary>How many code points come before a UTF-16 offset.</summary>
    public static int IndexOf(string text, int offset)
    {
        var index = 0;
        for (var at = 0; at < offset; at += UnitsAt(text, at))
            index++;
        return index;
    }

    /// <summary>The code points one by one.</summary>
    public static IEnumerable<int> Each(string text)
    {
        for (var offset = 0; offset < text.Length; offset += UnitsAt(text, offset))
            yield return Value(text, offset);
    }

    /// <summary>The order by code points, which differs from that by UTF-16 units between surrogates and what lies above them.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        return Rank(left[common]).CompareTo(Rank(right[common]));
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
