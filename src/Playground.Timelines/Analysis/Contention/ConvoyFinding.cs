using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Contention;

/// <summary>Says when a lock has become a convoy: threads that come to it one after the other, each waiting for the one before.</summary>
internal static class ConvoyFinding
{
    /// <summary>A lock that is taken less often tells of chance.</summary>
    public const int FewestAcquisitions = 100;

    /// <summary>Two threads take turns at any lock that they share.</summary>
    public const int FewestThreads = 3;

    /// <summary>That many of a hundred acquisitions had to wait, and that many were hand-overs.</summary>
    public const int LeastPercent = 60;

    /// <param name="contention">What was measured at the lock.</param>
    /// <param name="threads">Who has held it.</param>
    /// <returns>The finding; null if it is no convoy.</returns>
    public static Finding? Of(LockContention contention, IReadOnlyCollection<int> threads)
    {
        if (contention.Acquisitions < FewestAcquisitions
            || threads.Count < FewestThreads
            || !IsMost(contention.Contended, contention)
            || !IsMost(contention.HandOvers, contention))
        {
            return null;
        }

        var sentence = $"{NumberText.Of(threads.Count)} threads took turns at {contention.Name}: "
            + $"{NumberText.Of(contention.Contended)} of {NumberText.Of(contention.Acquisitions)} times the next one had to wait for it, "
            + $"{DurationText.Of(contention.WaitNs)} in all.";
        return new Finding(
            FindingKinds.Convoy,
            FindingSeverity.Note,
            sentence,
            contention.LongestWaitSequence is { } sequence ? [sequence] : [],
            [.. threads.Order()],
            [contention.Lock]);
    }

    private static bool IsMost(long count, LockContention of) => count * 100 >= of.Acquisitions * LeastPercent;
}
