using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Queues;

/// <summary>Says when the room in a queue held its producers back.</summary>
internal static class BackPressureFinding
{
    /// <summary>A queue may be full by chance once or twice.</summary>
    public const int FewestWaits = 3;

    /// <summary>Less in all isn't worth a sentence.</summary>
    public const long LeastNs = 5_000_000;

    /// <param name="queue">The queue.</param>
    /// <param name="waits">Its producers' waits for room.</param>
    /// <param name="producers">Who waited.</param>
    /// <returns>The finding; null if there was no such pressure.</returns>
    public static Finding? Of(TimelineName queue, in WaitTally waits, IReadOnlyCollection<int> producers)
    {
        if (waits.Count < FewestWaits || waits.TotalNs < LeastNs || waits.LongestSequence is not { } longest)
            return null;
        var sentence = $"Producers waited {NumberText.Of(waits.Count)} times for room in {queue.Text}, {DurationText.Of(waits.TotalNs)} in all: "
            + "it was full because they put faster than others took.";
        return new Finding(
            FindingKinds.BackPressure, FindingSeverity.Note, sentence, [longest], [.. producers.Order()], [queue.Id]);
    }
}
