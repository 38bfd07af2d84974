using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Programs.Threads;

namespace Playground.Exploration.Analysis;

/// <summary>Finds states in which two threads both access something next, at least one of them to write.</summary>
internal static class Races
{
    /// <summary>The races, the simplest first.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static IReadOnlyList<DataRace> Of(StateSearch search, SearchedGraph graph, CancellationToken over)
    {
        var found = new Dictionary<Key, Simplest>();
        var next = new List<(int Thread, NextAccess Access)>();
        for (var state = 0; state < search.Graph.Expanded; state++)
        {
            over.ThrowIfCancellationRequested();
            Collect(search, state, next);
            for (var one = 0; one < next.Count; one++)
            {
                for (var other = one + 1; other < next.Count; other++)
                {
                    if (next[one].Access.Variable == next[other].Access.Variable && (next[one].Access.IsWrite || next[other].Access.IsWrite))
                        Keep(found, graph, state, new Key(next[one].Access, next[other].Access));
                }
            }
        }

        return [.. found.Select(race => Describe(search, graph, race.Key, race.Value))
            .OrderBy(race => race.Simplest.Count)
            .ThenBy(race => race.Simplest.ToString(), StringComparer.Ordinal)
            .ThenBy(race => race.Variable, StringComparer.Ordinal)];
    }

    private static void Collect(StateSearch search, int state, List<(int Thread, NextAccess Access)> next)
    {
        next.Clear();
        var words = search.States[state];
        var threads = search.ThreadsIn(words);
        for (var thread = 0; thread < threads.Length; thread++)
        {
            var access = search.Model.Accesses.At(search.PlaceIn(words, threads[thread]));
            if (access.Variable > 0)
                next.Add((thread, access));
        }
    }

    private static void Keep(Dictionary<Key, Simplest> found, SearchedGraph graph, int state, Key key)
    {
        key = key.InOrder();
        var cost = graph.Ways.CostOf(state);
        if (!found.TryGetValue(key, out var simplest) || cost < simplest.Cost)
            found[key] = simplest = new Simplest(cost, []);
        if (cost == simplest.Cost)
            simplest.States.Add(state);
    }

    private static DataRace Describe(StateSearch search, SearchedGraph graph, Key key, Simplest simplest)
    {
        var way = graph.Ways.To(simplest.States);
        var (one, other) = FirstIn(search, way, key);
        return new DataRace(
            search.Model.Accesses.NameOf(key.One.Variable),
            [ProgramThread.LetterOf(one), ProgramThread.LetterOf(other)],
            [key.One.Line, key.Other.Line],
            [key.One.IsWrite, key.Other.IsWrite],
            way.Schedule);
    }

    /// <summary>The first two threads by their letters that have a race where a way ends.</summary>
    private static (int One, int Other) FirstIn(StateSearch search, Way way, Key key)
    {
        var next = new List<(int Thread, NextAccess Access)>();
        Collect(search, way.End, next);
        var threads = next.Select(one => (Letter: way.Letters[one.Thread], one.Access)).OrderBy(one => one.Letter).ToArray();
        var pairs =
            from one in threads
            from other in threads
            where one.Letter != other.Letter && new Key(one.Access, other.Access) == key
            select (one.Letter, other.Letter);
        return pairs.First();
    }

    private readonly record struct Key(NextAccess One, NextAccess Other)
    {
        /// <summary>Which of two threads does which of two things is one and the same race.</summary>
        public Key InOrder() =>
            One.Line > Other.Line || (One.Line == Other.Line && One.IsWrite && !Other.IsWrite) ? new Key(Other, One) : this;
    }

    private sealed record Simplest(long Cost, List<int> States);
}
