using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>Strings as <c>repr()</c> shows them.</summary>
internal static class TextRepresentation
{
    private const int MostEach = 10;

    public static string Of(string text) => Of(text, asciiOnly: false);

    /// <summary>In quotes, with what cannot be printed escaped; and whatever is not ASCII as well, if asked.</summary>
    public static string Of(string text, bool asciiOnly)
    {
        AllocationBudget.Charge(2L * text.Length);
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var shown = new StringBuilder(text.Length + 2).Append(quote);
        for (var offset = 0; offset < text.Length; offset += CodePoints.UnitsAt(text, offset))
        {
            if (shown.Length % (1 << 16) > (1 << 16) - MostEach)
                AllocationBudget.Charge(1 << 16);
            Append(shown, CodePoints.Value(text, offset), quote, asciiOnly);
        }

        return shown.Append(quote).ToString();
    }

    private static void Append(StringBuilder shown, int codePoint, char quote, bool asciiOnly)
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
            case var c when IsPrintable(c) && !(asciiOnly && c > 0x7f):
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
