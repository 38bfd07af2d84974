using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Text;

/// <summary>What is taken off the ends of strings.</summary>
internal static class Stripping
{
    /// <summary>Without blanks, or without the characters of a set, at one or both ends.</summary>
    public static string Strip(string text, object? characters, string method, bool atStart, bool atEnd)
    {
        if (characters is not (null or NoneValue or string))
            throw Raise.TypeError($"{method} arg must be None or str");
        var set = characters as string;
        var (start, end) = (0, text.Length);
        while (atStart && start < end && Is(text, start, set))
            start += CodePoints.UnitsAt(text, start);
        while (atEnd && end > start && Is(text, Before(text, end), set))
            end = Before(text, end);
        if (start == 0 && end == text.Length)
            return text;
        TextArithmetic.Charge(end - start);
        return text[start..end];
    }

    private static int Before(string text, int offset) =>
        offset > 1 && char.IsLowSurrogate(text[offset - 1]) && char.IsHighSurrogate(text[offset - 2]) ? offset - 2 : offset - 1;

    private static bool Is(string text, int offset, string? set) => set is null
        ? Blanks.IsBlank(text[offset])
        : set.AsSpan().IndexOf(text.AsSpan(offset, CodePoints.UnitsAt(text, offset))) >= 0;
}
