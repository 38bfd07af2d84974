using System.Globalization;
using System.Text.Json.Serialization;
using Playground.Exploration.Results;
using Playground.Server.Limits;

namespace Playground.Server.Explorations.Results;

/// <summary>What a search has found. All that it lists is true, whether or not it saw everything. Immutable.</summary>
/// <param name="Verdict">Whether it saw everything.</param>
/// <param name="BoundedBy">What kept it from seeing everything; null if it did.</param>
/// <param name="States">How many different states were reached.</param>
/// <param name="Transitions">How many steps lead from one of them to another.</param>
/// <param name="Interleavings">
/// How many ways lead from the beginning to an end, in decimal digits; null if they are endless, or not all were seen.
/// </param>
/// <param name="OutcomeCount">How many outcomes were found.</param>
/// <param name="Outcomes">The first of them, the likeliest first.</param>
/// <param name="FailureCount">How many failures were found.</param>
/// <param name="Failures">The first of them, the simplest first.</param>
/// <param name="RaceCount">How many data races were found.</param>
/// <param name="Races">The first of them.</param>
/// <param name="DurationMs">How long the search took, in ms.</param>
/// <param name="StatesPerSecond">How many states were reached a second, on the average.</param>
/// <param name="PeakBytes">How much memory it took at most.</param>
public sealed record ExplorationResultView(
    ExplorationVerdict Verdict,
    ExplorationBound? BoundedBy,
    long States,
    long Transitions,
    string? Interleavings,
    int OutcomeCount,
    IReadOnlyList<OutcomeView> Outcomes,
    int FailureCount,
    IReadOnlyList<FailureView> Failures,
    int RaceCount,
    IReadOnlyList<RaceView> Races,
    double DurationMs,
    long StatesPerSecond,
    long PeakBytes)
{
    private const int BytesBesidesText = 256;

    /// <summary>How much memory it takes, about.</summary>
    [JsonIgnore]
    public long Bytes => Entries.Sum(entry => BytesBesidesText + (sizeof(char) * (long)entry.Characters)) + BytesBesidesText;

    private IEnumerable<IListed> Entries => Outcomes.Concat<IListed>(Failures).Concat(Races);

    internal static ExplorationResultView Of(ExplorationResult result, PlaygroundLimits limits)
    {
        var lists = new ResultLists(limits);
        return new ExplorationResultView(
            result.IsComplete ? ExplorationVerdict.Complete : ExplorationVerdict.Bounded,
            result.BoundedBy,
            result.States,
            result.Transitions,
            result.Interleavings?.ToString(CultureInfo.InvariantCulture),
            result.Outcomes.Count,
            lists.Cut(result.Outcomes, OutcomeView.Of),
            result.Failures.Count,
            lists.Cut(result.Failures, FailureView.Of),
            result.Races.Count,
            lists.Cut(result.Races, RaceView.Of),
            result.Duration.TotalMilliseconds,
            ExplorationProgressView.Rate(result.States, result.Duration),
            result.PeakBytes);
    }

    /// <summary>What is known of a search that was interrupted in the middle of a step.</summary>
    internal static ExplorationResultView Nothing(ExplorationBound bound, ExplorationProgressView? progress, TimeSpan duration) => new(
        ExplorationVerdict.Bounded,
        bound,
        progress?.States ?? 0,
        progress?.Transitions ?? 0,
        Interleavings: null,
        OutcomeCount: 0,
        Outcomes: [],
        FailureCount: 0,
        Failures: [],
        RaceCount: 0,
        Races: [],
        duration.TotalMilliseconds,
        ExplorationProgressView.Rate(progress?.States ?? 0, duration),
        PeakBytes: 0);

    /// <summary>The figures alone.</summary>
    internal ExplorationResultView WithoutLists() => this with { Outcomes = [], Failures = [], Races = [] };
}
