using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Programs.Running;

namespace Playground.Exploration.Analysis;

/// <summary>Finds the different ways in which a program can end by itself.</summary>
internal static class Outcomes
{
    /// <summary>The outcomes.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static IEnumerable<ExploredOutcome> Of(StateSearch search, SearchedGraph graph, CancellationToken over)
    {
        var groups = graph.StatesThatEnd(StateEnd.Ended)
            .Select(state => (State: state, Variables: VariablesIn(search, state, over), Output: OutputIn(search, state)))
            .GroupBy(end => string.Join('\n', [.. end.Variables.Select(variable => $"{variable.Name}={variable.Value}"), "", .. end.Output ?? []]), StringComparer.Ordinal);
        return groups.Select(group => Describe(graph, [.. group.Select(end => end.State)], group.First().Variables, group.First().Output));
    }

    private static ExploredOutcome Describe(
        SearchedGraph graph, int[] states, IReadOnlyList<ProgramVariable> variables, IReadOnlyList<string>? output)
    {
        var way = graph.Ways.To(states);
        return new ExploredOutcome(
            variables,
            output,
            graph.WaysTo(states),
            graph.LikelihoodOf(states),
            graph.FractionOf(states),
            way.Schedule,
            way.Preemptions);
    }

    private static IReadOnlyList<ProgramVariable> VariablesIn(StateSearch search, int state, CancellationToken over)
    {
        over.ThrowIfCancellationRequested();
        return search.Model.VariablesIn(search.States[state]);
    }

    private static IReadOnlyList<string>? OutputIn(StateSearch search, int state) =>
        search.Output.IsKept ? search.Output.LinesIn(search.States[state]) : null;
}
