using Playground.Server.Storage;

namespace Playground.Server.Explorations;

/// <summary>A page of explorations, newest first.</summary>
/// <param name="Explorations">The explorations; of their results only the figures.</param>
/// <param name="Next">The <c>cursor</c> of the next page, or null if this is the last.</param>
public sealed record ExplorationList(IReadOnlyList<ExplorationSnapshot> Explorations, string? Next)
{
    /// <summary>A page of some explorations.</summary>
    internal static ExplorationList Page(IEnumerable<ProgramExploration> all, int limit, RunCursor? after)
    {
        // One more than asked for tells whether there is a next page.
        var page = all.Select(exploration => exploration.Current)
            .Where(exploration => after is null || IsAfter(exploration, after))
            .OrderByDescending(exploration => exploration.CreatedAt).ThenByDescending(exploration => exploration.Id, StringComparer.Ordinal)
            .Take(limit + 1)
            .Select(exploration => exploration with { Result = exploration.Result?.WithoutLists() })
            .ToList();
        if (page.Count <= limit)
            return new ExplorationList(page, null);
        page.RemoveAt(limit);
        return new ExplorationList(page, new RunCursor(page[^1].CreatedAt, page[^1].Id).ToString());
    }

    private static bool IsAfter(ExplorationSnapshot exploration, RunCursor place) =>
        exploration.CreatedAt < place.CreatedAt
        || (exploration.CreatedAt == place.CreatedAt && string.CompareOrdinal(exploration.Id, place.Id) < 0);
}
