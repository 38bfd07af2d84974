namespace Playground.Programs.Syntax.Checks;

/// <summary>Guesses which name was meant.</summary>
internal static class Spelling
{
    /// <summary>Longer names than this are not guessed at, which bounds the work.</summary>
    private const int Longest = 40;

    /// <summary>The nearest of some names, where it is near enough to be meant; else null.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > Longest)
            return null;
        var most = Math.Max(1, name.Length / 3);
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(found => found.Distance <= most)
            .OrderBy(found => found.Distance)
            .Select(found => found.Candidate)
            .FirstOrDefault();
    }

    /// <summary>The edit distance of Levenshtein: insertions, deletions and replacements.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
