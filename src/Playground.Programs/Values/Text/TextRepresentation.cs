using System.Globalization;
using System.Text;
using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Values.Text;

/// <summary>Strings as <c>repr()</c> shows them.</summary>
internal static class TextRepresentation
{
    /// <summary>In quotes, with what cannot be printed escaped.</summary>
    public static string Of(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        AllocationBudget.Charge(4L * text.Length);
        var shown = new StringBuilder(text.Length + 2).Append(quote);
        for (var offset = 0; offset < text.Length; offset += CodePoints.UnitsAt(text, offset))
            Append(shown, CodePoints.Value(text, offset), quote);
        TextArithmetic.Charge(shown.Length);
        return shown.Append(quote).ToString();
    }

    /// <summary>With everything that is not ASCII escaped.</summary>
    public static string EscapeNonAscii(string text)
    {
        AllocationBudget.Charge(20L * text.Length);
        return string.Concat(CodePoints.Each(text).Select(c => c < 0x80 ? CodePoints.Of(c) : Escaped(c)));
    }

    private static void Append(StringBuilder shown, int codePoint, char quote)
    {
        switch (codePoint)
        {
            case '\\':
                shown.Append(@"\\");
                break;
            case '\n':
                shown.Append(@"\n");
                break;
            case '\r':
                shown.Append(@"\r");
                break;
            case '\t':
                shown.Append(@"\t");
                break;
            case var c when c == quote:
                shown.Append('\\').Append(quote);
                break;
            case var c when IsPrintable(c):
                shown.Append(CodePoints.Of(c));
                break;
            default:
                shown.Append(Escaped(codePoint));
                break;
        }
    }

    private static string Escaped(int codePoint) => codePoint switch
    {
        <= 0xff => $"\\x{codePoint:x2}",
        <= 0xffff => $"\\u{codePoint:x4}",
        _ => $"\\U{codePoint:x8}",
    };

    public static bool IsPrintable(int codePoint) => codePoint == ' ' || CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);
}
