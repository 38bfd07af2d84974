namespace Playground.Timelines.Analysis;

/// <summary>How much threads got into each other's way at one lock, readers–writer lock or interpreter lock.</summary>
/// <param name="Lock">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Acquisitions">How often it was taken, alone or to share it.</param>
/// <param name="Contended">How often the taker had to wait.</param>
/// <param name="WaitNs">Time from request to outcome (or the end of the timeline), summed over all threads.</param>
/// <param name="LongestWaitNs">The longest single such time.</param>
/// <param name="LongestWaitSequence">The request with which the longest wait began; null if nobody ever asked.</param>
/// <param name="HeldNs">How long somebody held it.</param>
/// <param name="HandOvers">How often it was taken, when nobody held it, by another thread than the one that took it last.</param>
public sealed record LockContention(
    int Lock,
    string Name,
    long Acquisitions,
    long Contended,
    long WaitNs,
    long LongestWaitNs,
    long? LongestWaitSequence,
    long HeldNs,
    long HandOvers);
