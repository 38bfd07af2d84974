using System.Globalization;
using System.Text.Json.Serialization;
using Playground.Exploration.Results;

namespace Playground.Server.Explorations.Results;

/// <summary>One thing that can go wrong.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">It in a sentence.</param>
/// <param name="Threads">The letters of the threads that it concerns; of a cycle, in its order.</param>
/// <param name="Lines">The line of the program where each of them is.</param>
/// <param name="Interleavings">How many interleavings fail so, in decimal digits; null if they are endless, or not all were seen.</param>
/// <param name="Probability">
/// How likely it is when each thread that can go on is equally likely at each step; null if not all was seen.
/// </param>
/// <param name="Schedule">The simplest schedule that fails so; its last step is the one that makes it fail.</param>
/// <param name="Steps">How many steps that schedule has.</param>
/// <param name="Preemptions">How often it leaves a thread that could have gone on.</param>
public sealed record FailureView(
    FailureKind Kind,
    string Message,
    IReadOnlyList<string> Threads,
    IReadOnlyList<int> Lines,
    string? Interleavings,
    double? Probability,
    string Schedule,
    int Steps,
    int Preemptions) : IListed
{
    /// <inheritdoc/>
    [JsonIgnore]
    public int Characters => Message.Length + Threads.Count + (Interleavings?.Length ?? 0) + Schedule.Length;

    internal static FailureView Of(ExploredFailure failure) => new(
        failure.Kind,
        failure.Message,
        failure.Threads,
        failure.Lines,
        failure.Interleavings?.ToString(CultureInfo.InvariantCulture),
        failure.Probability,
        failure.Simplest.ToString(),
        failure.Simplest.Count,
        failure.Preemptions);
}
