namespace Playground.Programs.Machine;

/// <summary>The name that was probably meant, by the rules of CPython's <c>suggestions.c</c>.</summary>
internal static class Suggestion
{
    private const int MostNames = 750;
    private const int LongestName = 40;
    private const int MoveCost = 2;
    private const int CaseCost = 1;

    /// <summary>The nearest of the known names; null if none is near.</summary>
    public static string? Of(string name, IReadOnlyCollection<string> known)
    {
        if (known.Count >= MostNames)
            return null;
        string? nearest = null;
        var best = int.MaxValue;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (candidate == name)
                continue;
            // No more than a third of the letters may have to change.
            var most = Math.Min((name.Length + candidate.Length + 3) * MoveCost / 6, best - 1);
            var distance = Distance(name, candidate, most);
            if (distance <= most)
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    private static int Distance(string a, string b, int most)
    {
        if (a.Length > LongestName || b.Length > LongestName || Math.Abs(a.Length - b.Length) * MoveCost > most)
            return most + 1;
        var row = new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j * MoveCost;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i * MoveCost;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + Cost(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + MoveCost);
            }
        }

        return row[b.Length];
    }

    private static int Cost(char a, char b)
    {
        if (a == b)
            return 0;
        return char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;
    }
}
