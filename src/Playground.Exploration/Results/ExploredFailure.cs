using System.Numerics;
using Playground.Programs.Running;

namespace Playground.Exploration.Results;

/// <summary>One thing that can go wrong.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">It in a sentence.</param>
/// <param name="Threads">The letters of the threads that it concerns, in the order of the alphabet; of a cycle, in its order.</param>
/// <param name="Lines">The line of the program where each of them is.</param>
/// <param name="Interleavings">How many interleavings fail so; null if they are endless, or not all were seen.</param>
/// <param name="Probability">
/// How likely it is when each thread that can go on is equally likely at each step; null if not all was seen.
/// </param>
/// <param name="Simplest">The simplest schedule that fails so; its last step is the one that makes it fail.</param>
/// <param name="Preemptions">How often the simplest schedule leaves a thread that could have gone on.</param>
public sealed record ExploredFailure(
    FailureKind Kind,
    string Message,
    IReadOnlyList<string> Threads,
    IReadOnlyList<int> Lines,
    BigInteger? Interleavings,
    double? Probability,
    Schedule Simplest,
    int Preemptions);
