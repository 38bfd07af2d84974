using System.Numerics;
using Playground.Programs.Running;

namespace Playground.Exploration.Results;

/// <summary>One way in which a program can end by itself.</summary>
/// <param name="Variables">The final values of its global variables, other than functions, classes and modules; objects are told without addresses.</param>
/// <param name="Output">What was printed; null if that was not distinguished.</param>
/// <param name="Interleavings">How many interleavings end so; null if they are endless, or not all were seen.</param>
/// <param name="Probability">
/// How likely it is when each thread that can go on is equally likely at each step; null if not all was seen.
/// </param>
/// <param name="ExactProbability">The same as a fraction, "3/8"; null where it is no fraction of reasonable length.</param>
/// <param name="Simplest">The simplest schedule that ends so: all its steps, with the fewest preemptions.</param>
/// <param name="Preemptions">How often the simplest schedule leaves a thread that could have gone on.</param>
public sealed record ExploredOutcome(
    IReadOnlyList<ProgramVariable> Variables,
    IReadOnlyList<string>? Output,
    BigInteger? Interleavings,
    double? Probability,
    string? ExactProbability,
    Schedule Simplest,
    int Preemptions);
