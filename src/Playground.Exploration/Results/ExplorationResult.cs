using System.Numerics;

namespace Playground.Exploration.Results;

/// <summary>What a search has found. All that it lists is true, whether or not it saw everything.</summary>
/// <param name="IsComplete">Whether it saw everything.</param>
/// <param name="BoundedBy">What kept it from seeing everything; null if it did.</param>
/// <param name="States">How many different states were reached.</param>
/// <param name="Transitions">How many steps lead from one of them to another.</param>
/// <param name="Interleavings">How many ways lead from the beginning to an end; null if they are endless, or not all were seen.</param>
/// <param name="Outcomes">The different ends, the likeliest first; those of the same probability by their schedules.</param>
/// <param name="Failures">What can go wrong, the simplest first.</param>
/// <param name="Races">Variables that threads may want to access at the same moment, without order, one of them to write.</param>
/// <param name="Duration">How long the search took.</param>
/// <param name="PeakBytes">What its states, what leads from one to the next, and what is known of steps took at most.</param>
public sealed record ExplorationResult(
    bool IsComplete,
    ExplorationBound? BoundedBy,
    long States,
    long Transitions,
    BigInteger? Interleavings,
    IReadOnlyList<ExploredOutcome> Outcomes,
    IReadOnlyList<ExploredFailure> Failures,
    IReadOnlyList<DataRace> Races,
    TimeSpan Duration,
    long PeakBytes);
