using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>Strings made as wide as asked, in code points.</summary>
internal static class Filling
{
    /// <summary>With fill characters before and after.</summary>
    public static string Around(string text, long before, long after, string fill)
    {
        if (before <= 0 && after <= 0)
            return text;
        before = Math.Max(0, before);
        after = Math.Max(0, after);
        AllocationBudget.Charge(before, 4);
        AllocationBudget.Charge(after, 4);
        TextArithmetic.Charge(text.Length + ((before + after) * fill.Length));
        return string.Concat((string)TextArithmetic.Repeat(fill, before)!, text, (string)TextArithmetic.Repeat(fill, after)!);
    }

    public static string Center(string text, object width, object? fill)
    {
        var wanted = Number.Argument(width);
        var missing = wanted - CodePoints.Length(text);

        // As CPython: the odd blank goes before if the width is odd.
        var before = (missing / 2) + (missing & wanted & 1);
        return missing <= 0 ? CheckedFill(text, fill) : Around(text, before, missing - before, Fill(fill, "center"));
    }

    public static string Left(string text, object width, object? fill)
    {
        var missing = Number.Argument(width) - CodePoints.Length(text);
        return Around(text, 0, missing, Fill(fill, "ljust"));
    }

    public static string Right(string text, object width, object? fill)
    {
        var missing = Number.Argument(width) - CodePoints.Length(text);
        return Around(text, missing, 0, Fill(fill, "rjust"));
    }

    public static string WithZeros(string text, object width)
    {
        var missing = Number.Argument(width) - CodePoints.Length(text);
        if (missing <= 0)
            return text;
        var hasSign = text.StartsWith('+') || text.StartsWith('-');
        return (hasSign ? text[..1] : "") + Around(hasSign ? text[1..] : text, missing, 0, "0");
    }

    private static string CheckedFill(string text, object? fill)
    {
        Fill(fill, "center");
        return text;
    }

    private static string Fill(object? fill, string method)
    {
        if (fill is null)
            return " ";
        if (fill is not string text)
            throw Raise.TypeError($"The fill character must be a unicode character, not {TypeName.Of(fill)}");
        return CodePoints.Length(text) == 1 ? text : throw Raise.TypeError("The fill character must be exactly one character long");
    }
}
