using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>
/// The part of a string that <c>find</c>, <c>count</c>, <c>startswith</c> and others look at, from the optional start and end in
/// code points.
/// </summary>
internal readonly struct TextWindow
{
    private TextWindow(string text, int start, int end, bool isEmptyByOrder)
    {
        Text = text;
        Start = start;
        End = end;
        IsOutside = isEmptyByOrder;
    }

    public string Text { get; }

    /// <summary>UTF-16 offset.</summary>
    public int Start { get; }

    /// <summary>UTF-16 offset.</summary>
    public int End { get; }

    /// <summary>Whether the start lies behind the end, so that not even the empty string is found.</summary>
    public bool IsOutside { get; }

    public ReadOnlySpan<char> Span => IsOutside ? default : Text.AsSpan(Start..End);

    public static TextWindow Of(string text, object? start, object? end)
    {
        if (start is null && end is null)
            return new TextWindow(text, 0, text.Length, isEmptyByOrder: false);
        var length = CodePoints.Length(text);
        var from = Bound(start, 0, length);
        var to = Math.Min(Bound(end, length, length), length);
        return from > to
            ? new TextWindow(text, 0, 0, isEmptyByOrder: true)
            : new TextWindow(text, CodePoints.OffsetOf(text, (int)from), CodePoints.OffsetOf(text, (int)to), isEmptyByOrder: false);
    }

    /// <summary>The index, in code points of the whole text, of a UTF-16 offset within the part.</summary>
    public object Index(int offset) => offset < 0
        ? Boxed.Of(-1L)
        : Boxed.Of((long)(CodePoints.IsPlain(Text) ? Start + offset : CodePoints.IndexOf(Text, Start + offset)));

    private static long Bound(object? bound, long otherwise, long length)
    {
        if (bound is null or NoneValue)
            return otherwise;
        if (!Number.IsInt(bound))
            throw Raise.TypeError("slice indices must be integers or None or have an __index__ method");
        var place = Number.IndexAtMost(bound);
        return place < 0 ? Math.Max(0, place + length) : place;
    }
}
