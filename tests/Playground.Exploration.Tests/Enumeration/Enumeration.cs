using System.Numerics;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>What all interleavings of a program lead to.</summary>
internal sealed class Enumeration
{
    /// <summary>How many there are, to an end or to where nobody can go on.</summary>
    public BigInteger Interleavings { get; private set; }

    /// <summary>By the variables in the end, as <see cref="Enumerator"/> writes them.</summary>
    public Dictionary<string, Tally> Outcomes { get; } = new(StringComparer.Ordinal);

    public Dictionary<FailureKey, Tally> Failures { get; } = [];

    /// <summary>Adds an interleaving that ends.</summary>
    public void AddOutcome(string outcome, Fraction probability, int preemptions, ReadOnlySpan<byte> steps)
    {
        Interleavings++;
        if (!Outcomes.TryGetValue(outcome, out var tally))
            Outcomes[outcome] = tally = new Tally();
        tally.Add(probability, preemptions, steps);
    }

    /// <summary>Adds an interleaving that nobody can go on with.</summary>
    public void AddDeadlock(FailureKey deadlock, Fraction probability, int preemptions, ReadOnlySpan<byte> steps)
    {
        Interleavings++;
        AddFailure(deadlock, probability, preemptions, steps);
    }

    /// <summary>Adds a failure of an interleaving that is, or will be, added for how it ends.</summary>
    public void AddFailure(FailureKey failure, Fraction probability, int preemptions, ReadOnlySpan<byte> steps)
    {
        if (!Failures.TryGetValue(failure, out var tally))
            Failures[failure] = tally = new Tally();
        tally.Add(probability, preemptions, steps);
    }

    /// <summary>All of it, in an order of its own.</summary>
    public override string ToString() => string.Join('\n', [
        $"{Interleavings} interleavings",
        .. Outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value}").Order(StringComparer.Ordinal),
        .. Failures.Select(failure => $"{failure.Key.Kind} {failure.Key.Threads} {failure.Key.Lines}: {failure.Value}").Order(StringComparer.Ordinal)]);
}
