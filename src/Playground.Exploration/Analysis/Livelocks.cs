using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Programs.Threads;

namespace Playground.Exploration.Analysis;

/// <summary>
/// Finds where threads can go on for ever without coming any further, even though each that can go on does: parts of the graph in which
/// each state leads to each other, and in which every thread either takes steps or is kept from it somewhere (weak fairness).
/// </summary>
internal static class Livelocks
{
    /// <summary>The livelocks, and the partial deadlocks: where others can never go on meanwhile.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static IEnumerable<ExploredFailure> Of(StateSearch search, SearchedGraph graph, CancellationToken over)
    {
        // Where states are merged nothing goes round, or not all was seen: then nobody can say who takes part in what does.
        return search.Alike.HasMerged || graph.NeverComesBack ? [] : In(search, graph, over);
    }

    private static IEnumerable<ExploredFailure> In(StateSearch search, SearchedGraph graph, CancellationToken over)
    {
        var groups = Enumerable.Range(0, graph.Parts.Count)
            .Where(graph.Parts.IsCyclic)
            .Select(part => Describe(search, graph.Parts[part].ToArray(), over))
            .Where(part => part.IsFair)
            .GroupBy(part => (string.Join(' ', part.Moving), string.Join(' ', part.Stuck)));
        foreach (var group in groups)
        {
            int[] states = [.. group.SelectMany(part => part.States)];
            var way = graph.Ways.To(states);
            var part = group.First();
            var concerned = part.Stuck.Count > 0 ? part.Stuck : part.Moving;
            var moving = Letters(part.Moving);
            yield return new ExploredFailure(
                part.Stuck.Count > 0 ? FailureKind.PartialDeadlock : FailureKind.Livelock,
                part.Stuck.Count > 0
                    ? $"{Letters(part.Stuck)} can never go on, while {moving} can for ever."
                    : $"{moving} can go on for ever without coming any further.",
                [.. concerned.Select(ProgramThread.LetterOf)],
                [.. concerned.Select(thread => LineOf(search, part.States[0], thread))],
                null,
                null,
                way.Schedule,
                way.Preemptions);
        }
    }

    private static Part Describe(StateSearch search, int[] states, CancellationToken over)
    {
        var within = states.ToHashSet();
        var threads = search.Graph.Threads;
        var (moves, leaves, rests) = (new bool[threads], new bool[threads], new bool[threads]);
        var waits = new bool[threads];
        foreach (var state in states)
        {
            over.ThrowIfCancellationRequested();
            var canGo = new bool[threads];
            foreach (var transition in search.Graph.From(state))
            {
                canGo[transition.Thread] = true;
                (within.Contains(transition.Target) ? moves : leaves)[transition.Thread] = true;
            }

            var words = search.States[state];
            var started = search.ThreadsIn(words);
            for (var thread = 0; thread < threads; thread++)
            {
                rests[thread] |= !canGo[thread];
                waits[thread] |= thread < started.Length && IsWaiting(search, words, started[thread]);
            }
        }

        var numbers = Enumerable.Range(0, threads).ToArray();
        var isInescapable = !leaves.Contains(true);
        return new Part(
            states,
            [.. numbers.Where(thread => moves[thread])],
            // Those that others may still let go on are not stuck.
            isInescapable ? [.. numbers.Where(thread => waits[thread] && !moves[thread])] : [],
            isInescapable,
            numbers.All(thread => moves[thread] || rests[thread]));
    }

    /// <summary>Whether a thread waits for something else than the end of others, of which it is a consequence how long that takes.</summary>
    private static bool IsWaiting(StateSearch search, ReadOnlySpan<int> words, Component thread) =>
        search.LineIn(words, thread) != StateSearch.NoLine && !search.Model.Accesses.At(search.PlaceIn(words, thread)).AwaitsEnd;

    private static int LineOf(StateSearch search, int state, int thread)
    {
        var words = search.States[state];
        return Math.Max(0, search.LineIn(words, search.ThreadsIn(words)[thread]));
    }

    private static string Letters(IReadOnlyList<int> threads)
    {
        var letters = threads.Select(ProgramThread.LetterOf).ToArray();
        return letters.Length == 1 ? letters[0] : $"{string.Join(", ", letters[..^1])} and {letters[^1]}";
    }

    private sealed record Part(int[] States, IReadOnlyList<int> Moving, IReadOnlyList<int> Stuck, bool IsInescapable, bool IsFair);
}
