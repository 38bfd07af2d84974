using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Values.Text;

/// <summary>
/// Finds parts of strings. The library's search is fastest on all usual texts, but may take time in proportion to the product of
/// both lengths; where that would be long, the algorithm of Knuth, Morris and Pratt takes time in proportion to their sum.
/// </summary>
internal static class TextSearch
{
    private const long MostProduct = 100_000_000;

    /// <summary>The offset of the first occurrence; -1 if there is none.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> part) =>
        (long)text.Length * part.Length <= MostProduct || part.Length > text.Length ? text.IndexOf(part) : Match(text, part, last: false);

    /// <summary>The offset of the last occurrence; -1 if there is none.</summary>
    public static int LastIndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> part) =>
        (long)text.Length * part.Length <= MostProduct || part.Length > text.Length
            ? text.LastIndexOf(part)
            : Match(text, part, last: true);

    /// <summary>How often a part, which is not empty, occurs without overlaps.</summary>
    public static int Count(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        if ((long)text.Length * part.Length <= MostProduct)
            return text.Count(part);
        var count = 0;
        for (int at; (at = IndexOf(text, part)) >= 0; count++)
            text = text[(at + part.Length)..];
        return count;
    }

    private static int Match(ReadOnlySpan<char> text, ReadOnlySpan<char> part, bool last)
    {
        var borders = Borders(part);
        var (found, matched) = (-1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            while (matched > 0 && text[at] != part[matched])
                matched = borders[matched - 1];
            if (text[at] == part[matched])
                matched++;
            if (matched < part.Length)
                continue;
            found = at + 1 - matched;
            if (!last)
                return found;
            matched = borders[matched - 1];
        }

        return found;
    }

    /// <summary>For each beginning of the part, the length of its longest proper beginning that is its ending as well.</summary>
    private static int[] Borders(ReadOnlySpan<char> part)
    {
        AllocationBudget.Charge(part.Length, 4);
        var borders = new int[part.Length];
        for (int at = 1, length = 0; at < part.Length; at++)
        {
            while (length > 0 && part[at] != part[length])
                length = borders[length - 1];
            if (part[at] == part[length])
                length++;
            borders[at] = length;
        }

        return borders;
    }
}
