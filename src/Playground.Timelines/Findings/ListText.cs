namespace Playground.Timelines.Findings;

/// <summary>Lists as sentences show them: "A", "A and B", "A, B and C", "A, B and 5 others".</summary>
public static class ListText
{
    /// <summary>The items, of which the first few are named.</summary>
    /// <param name="items">What to list; not empty.</param>
    /// <param name="most">How many may be named, at least 2.</param>
    public static string Of(IReadOnlyList<string> items, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ when items.Count <= most => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
            _ => $"{string.Join(", ", items.Take(most - 1))} and {NumberText.Of(items.Count - most + 1)} others",
        };
    }
}
