using System.Globalization;
using System.Text.Json.Serialization;
using Playground.Exploration.Results;
using Playground.Programs.Running;

namespace Playground.Server.Explorations.Results;

/// <summary>One way in which the program can end by itself.</summary>
/// <param name="Variables">The final values of its global variables.</param>
/// <param name="Output">What was printed; null if that was not distinguished.</param>
/// <param name="Interleavings">How many interleavings end so, in decimal digits; null if they are endless, or not all were seen.</param>
/// <param name="Probability">
/// How likely it is when each thread that can go on is equally likely at each step; null if not all was seen.
/// </param>
/// <param name="ExactProbability">The same as a fraction, "3/8"; null where it is no fraction of reasonable length.</param>
/// <param name="Schedule">The simplest schedule that ends so: all its steps, with the fewest preemptions.</param>
/// <param name="Steps">How many steps that schedule has.</param>
/// <param name="Preemptions">How often it leaves a thread that could have gone on.</param>
public sealed record OutcomeView(
    IReadOnlyList<ProgramVariable> Variables,
    IReadOnlyList<string>? Output,
    string? Interleavings,
    double? Probability,
    string? ExactProbability,
    string Schedule,
    int Steps,
    int Preemptions) : IListed
{
    /// <inheritdoc/>
    [JsonIgnore]
    public int Characters =>
        Variables.Sum(variable => variable.Name.Length + variable.Value.Length)
        + (Output?.Sum(line => line.Length + 1) ?? 0)
        + (Interleavings?.Length ?? 0)
        + (ExactProbability?.Length ?? 0)
        + Schedule.Length;

    internal static OutcomeView Of(ExploredOutcome outcome) => new(
        outcome.Variables,
        outcome.Output,
        outcome.Interleavings?.ToString(CultureInfo.InvariantCulture),
        outcome.Probability,
        outcome.ExactProbability,
        outcome.Simplest.ToString(),
        outcome.Simplest.Count,
        outcome.Preemptions);
}
