using System.Numerics;
using Playground.Exploration.Results;
using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>
/// What a search has found, gone through part by part, for as long as there is time: where it ends early, what was found by then is kept.
/// Not thread-safe.
/// </summary>
internal sealed class Findings
{
    private readonly List<ExploredOutcome> _outcomes = [];
    private readonly List<ExploredFailure> _failures = [];

    /// <summary>Whether all was gone through.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>How many ways lead from the beginning to an end; null if they are endless, or not all were seen or gone through.</summary>
    public BigInteger? Interleavings { get; private set; }

    /// <summary>The different ends, the likeliest first.</summary>
    public IReadOnlyList<ExploredOutcome> Outcomes => [.. _outcomes
        .Select(outcome => IsWhole ? outcome : outcome with { Interleavings = null, Probability = null, ExactProbability = null })
        .OrderByDescending(outcome => outcome.Probability ?? 0)
        .ThenBy(outcome => outcome.Preemptions)
        .ThenBy(outcome => outcome.Simplest.Count)
        .ThenBy(outcome => outcome.Simplest.ToString(), StringComparer.Ordinal)];

    /// <summary>What can go wrong, the simplest first.</summary>
    public IReadOnlyList<ExploredFailure> Failures => [.. _failures
        .Select(failure => IsWhole ? failure : failure with { Interleavings = null, Probability = null })
        .OrderBy(failure => failure.Preemptions)
        .ThenBy(failure => failure.Simplest.Count)
        .ThenBy(failure => failure.Simplest.ToString(), StringComparer.Ordinal)];

    /// <summary>The races, the simplest first.</summary>
    public IReadOnlyList<DataRace> Races { get; private set; } = [];

    /// <summary>Goes through what a search has found.</summary>
    /// <param name="search">The search.</param>
    /// <param name="states">Where the program stands after schedules.</param>
    /// <param name="over">Ends it early.</param>
    public static Findings Of(StateSearch search, ScheduledStates states, CancellationToken over)
    {
        var findings = new Findings();
        try
        {
            findings.Find(search, states, over);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // Each entry that there is is true.
        }

        return findings;
    }

    private void Find(StateSearch search, ScheduledStates states, CancellationToken over)
    {
        var graph = new SearchedGraph(search, over);
        _failures.AddRange(Deadlocks.Of(search, graph, states));
        _failures.AddRange(Exceptions.Of(search, graph));
        _outcomes.AddRange(Analysis.Outcomes.Of(search, graph, over));
        _failures.AddRange(Livelocks.Of(search, graph, over));
        Races = Analysis.Races.Of(search, graph, over);
        (Interleavings, IsWhole) = (graph.AllWays(), true);
    }
}
