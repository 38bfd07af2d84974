using Playground.Exploration.Results;
using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>Finds the states in which nobody can go on, and tells them apart by where their threads stand.</summary>
internal static class Deadlocks
{
    /// <summary>The deadlocks.</summary>
    public static IEnumerable<ExploredFailure> Of(StateSearch search, SearchedGraph graph, ScheduledStates states)
    {
        // Threads that are not part of a ring may stand anywhere: it is the same deadlock.
        var groups = graph.StatesThatEnd(StateEnd.Deadlocked)
            .GroupBy(state => KeyOf(search, state), StringComparer.Ordinal)
            .Select(group => (States: group.ToArray(), Stopped: Describe(graph, states, [.. group])))
            .GroupBy(group => group.Stopped.Words, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            int[] found = [.. group.SelectMany(part => part.States)];
            var way = graph.Ways.To(found);
            var stopped = group.First().Stopped;
            yield return new ExploredFailure(
                FailureKind.Deadlock,
                $"{(stopped.Ring() is null ? "Nobody can go on" : "Deadlock")}: {stopped.Words}.",
                [.. stopped.Waiting.Select(thread => thread.Letter)],
                [.. stopped.Waiting.Select(thread => thread.Line ?? 0)],
                graph.WaysTo(found),
                graph.LikelihoodOf(found),
                way.Schedule,
                way.Preemptions);
        }
    }

    private static StoppedProgram Describe(SearchedGraph graph, ScheduledStates states, int[] found) =>
        new(states.After(graph.Ways.To(found).Schedule).Threads);

    /// <summary>The line of each thread, and whether it has ended.</summary>
    private static string KeyOf(StateSearch search, int state)
    {
        var words = search.States[state];
        var lines = new List<int>();
        foreach (var thread in search.ThreadsIn(words))
            lines.Add(search.LineIn(words, thread));
        return string.Join(' ', lines);
    }
}
