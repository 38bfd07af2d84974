using System.Numerics;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>How many interleavings were alike in something, how likely that is, and the simplest of them.</summary>
internal sealed class Tally
{
    public BigInteger Interleavings { get; private set; }

    public Fraction Probability { get; private set; } = Fraction.Zero;

    public Way? Simplest { get; private set; }

    /// <summary>Adds one.</summary>
    /// <param name="probability">How likely it is.</param>
    /// <param name="preemptions">How many preemptions its steps have.</param>
    /// <param name="steps">What of it matters: up to the step that makes it like the others.</param>
    public void Add(Fraction probability, int preemptions, ReadOnlySpan<byte> steps)
    {
        Interleavings++;
        Probability += probability;
        if (IsSimpler(preemptions, steps))
            Simplest = new Way(preemptions, steps.ToArray());
    }

    public override string ToString() => $"{Interleavings} interleavings, {Probability}, {Simplest} with {Simplest?.Preemptions} preemptions";

    private bool IsSimpler(int preemptions, ReadOnlySpan<byte> steps)
    {
        if (Simplest is not { } best || preemptions < best.Preemptions)
            return true;
        if (preemptions > best.Preemptions || steps.Length > best.Steps.Length)
            return false;
        return steps.Length < best.Steps.Length || steps.SequenceCompareTo(best.Steps) < 0;
    }
}
