using System.Numerics;
using Playground.Exploration.Search;

namespace Playground.Exploration.Analysis;

/// <summary>
/// How likely states are, as fractions. All have powers of one denominator, the least that all numbers of threads divide, so that they can
/// be added without looking for common ones. Immutable.
/// </summary>
internal sealed class ExactProbabilities
{
    private const int MostStates = 50_000;
    private const int MostSteps = 400;
    private const int LongestText = 40;
    private const int LargestDoubleBits = 1000;

    private readonly BigInteger[] _numerators;
    private readonly int[] _steps;
    private readonly BigInteger[] _powers;

    private ExactProbabilities(BigInteger[] numerators, int[] steps, BigInteger[] powers) =>
        (_numerators, _steps, _powers) = (numerators, steps, powers);

    /// <summary>Finds them; null where they would take too long.</summary>
    /// <param name="graph">A graph in which no way comes back to where it was.</param>
    /// <param name="order">Its states, each before all that it leads to.</param>
    /// <param name="over">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public static ExactProbabilities? Of(StateGraph graph, int[] order, CancellationToken over)
    {
        if (order.Length > MostStates)
            return null;
        var steps = StepsTo(graph, order);
        if (steps.Max() > MostSteps)
            return null;
        var denominator = CommonMultiple(graph);
        var powers = new BigInteger[steps.Max() + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * denominator;
        var numerators = new BigInteger[order.Length];
        numerators[0] = 1;
        foreach (var state in order)
        {
            over.ThrowIfCancellationRequested();
            var transitions = graph.From(state);
            if (transitions.IsEmpty)
                continue;
            var share = numerators[state] * (denominator / transitions.Length);
            foreach (var transition in transitions)
                numerators[transition.Target] += share * powers[steps[transition.Target] - steps[state] - 1];
        }

        return new ExactProbabilities(numerators, steps, powers);
    }

    /// <summary>How likely it is to come to any of some states, of which no way comes to two.</summary>
    public double Of(IEnumerable<int> states)
    {
        var (above, below) = FractionOf(states);
        // Both may be far larger than a double can be.
        return above.IsZero || below.GetBitLength() < LargestDoubleBits
            ? (double)above / (double)below
            : Math.Exp(BigInteger.Log(above) - BigInteger.Log(below));
    }

    /// <summary>The same as a text: "3/8"; null if that is too long to read.</summary>
    public string? TextOf(IEnumerable<int> states)
    {
        var (above, below) = FractionOf(states);
        var text = below.IsOne ? $"{above}" : $"{above}/{below}";
        return text.Length <= LongestText ? text : null;
    }

    private (BigInteger Above, BigInteger Below) FractionOf(IEnumerable<int> states)
    {
        var longest = _powers.Length - 1;
        var numerator = BigInteger.Zero;
        foreach (var state in states)
            numerator += _numerators[state] * _powers[longest - _steps[state]];
        var shared = BigInteger.GreatestCommonDivisor(numerator, _powers[longest]);
        return (numerator / shared, _powers[longest] / shared);
    }

    /// <summary>The most steps that lead to each state.</summary>
    private static int[] StepsTo(StateGraph graph, int[] order)
    {
        var steps = new int[order.Length];
        foreach (var state in order)
        {
            foreach (var transition in graph.From(state))
                steps[transition.Target] = Math.Max(steps[transition.Target], steps[state] + 1);
        }

        return steps;
    }

    private static BigInteger CommonMultiple(StateGraph graph)
    {
        var multiple = BigInteger.One;
        for (var count = 2; count <= graph.Threads; count++)
            multiple = multiple * count / BigInteger.GreatestCommonDivisor(multiple, count);
        return multiple;
    }
}
