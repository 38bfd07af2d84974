using System.Numerics;
using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>What follows from a graph as a whole: orders, numbers and likelihoods of ways. Not thread-safe.</summary>
internal sealed class SearchedGraph
{
    private readonly StateSearch _search;
    private readonly CancellationToken _over;
    private readonly int[]? _order;
    private readonly BigInteger[]? _ways;
    private readonly double[]? _likely;
    private readonly Lazy<ExactProbabilities?> _exact;
    private readonly Lazy<GraphParts> _parts;

    /// <summary>Looks at what a search has found.</summary>
    /// <param name="search">The search.</param>
    /// <param name="over">Ends it early, and what is asked later: that throws the same.</param>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public SearchedGraph(StateSearch search, CancellationToken over)
    {
        (_search, _over) = (search, over);
        _parts = new Lazy<GraphParts>(() => GraphParts.Of(search.Graph, over));
        SimplestWays? ways = null;
        int[]? order = null;
        BigInteger[]? counted = null;
        double[]? likely = null;
        using (var workers = new Workers(search.IsLarge ? search.Workers : 1))
            workers.Do([FindWays, Count]);
        (Ways, _order, _ways, _likely) = (ways!, order, counted, likely);
        _exact = new Lazy<ExactProbabilities?>(() => _order is null ? null : ExactProbabilities.Of(search.Graph, _order, over));

        void FindWays() => ways = new SimplestWays(search.Graph, search.States.Count, search.Prologue.Steps, search.LongestWay, over);

        void Count()
        {
            if (!IsComplete)
                return;
            order = ForwardOrder.Of(search.Graph, search.States.Count, over);
            counted = order is null ? null : Interleavings.Count(search.Graph, order, null, over);
            likely = order is null
                ? Probabilities.InTheLongRun(search.Graph, Parts, null, over)
                : Probabilities.Of(search.Graph, order, null, over);
        }
    }

    /// <summary>Whether all was seen.</summary>
    public bool IsComplete => _search.Bound is null;

    /// <summary>Whether it is known that no way comes back to where it was.</summary>
    public bool NeverComesBack => _order is not null;

    /// <summary>Where ways come back to where they were.</summary>
    public GraphParts Parts => _parts.Value;

    /// <summary>The simplest ways to each state.</summary>
    public SimplestWays Ways { get; }

    /// <summary>The states in which the program has ended, or nobody can go on.</summary>
    public IEnumerable<int> StatesThatEnd(StateEnd end) => Enumerable.Range(0, _search.Graph.Expanded).Where(state => _search.EndOf(state) == end);

    /// <summary>How many ways lead from the beginning to an end; null if they are endless, or not all were seen.</summary>
    public BigInteger? AllWays() => _ways is null ? null : Sum(_ways, Ends());

    /// <summary>How many ways lead to some states; null if they are endless, or not all were seen.</summary>
    public BigInteger? WaysTo(IEnumerable<int> states) => _ways is null ? null : Sum(_ways, states);

    /// <summary>How likely it is to end in some states; null if not all was seen.</summary>
    public double? LikelihoodOf(IEnumerable<int> states) => _likely is null ? null : _exact.Value?.Of(states) ?? Math.Min(1, states.Sum(state => _likely[state]));

    /// <summary>The same as a fraction; null where it is none that can be read.</summary>
    public string? FractionOf(IEnumerable<int> states) => _exact.Value?.TextOf(states);

    /// <summary>How many ways take any of some transitions, and how likely that is.</summary>
    public (BigInteger? Ways, double? Likelihood) Taking(Func<int, bool> isMeant)
    {
        if (!IsComplete)
            return (null, null);
        if (_order is null)
        {
            var ended = Probabilities.InTheLongRun(_search.Graph, Parts, isMeant, _over);
            return (null, ended is null ? null : Math.Max(0, 1 - ended.Sum()));
        }

        var ends = Ends().ToArray();
        var without = Interleavings.Count(_search.Graph, _order, isMeant, _over);
        var unlikely = Probabilities.Of(_search.Graph, _order, isMeant, _over);
        return (Sum(_ways!, ends) - Sum(without, ends), Math.Max(0, 1 - ends.Sum(state => unlikely[state])));
    }

    private IEnumerable<int> Ends() => StatesThatEnd(StateEnd.Ended).Concat(StatesThatEnd(StateEnd.Deadlocked));

    private static BigInteger Sum(BigInteger[] ways, IEnumerable<int> states) =>
        states.Aggregate(BigInteger.Zero, (sum, state) => sum + ways[state]);
}
