namespace Playground.Timelines.Analysis;

/// <summary>How one semaphore was used.</summary>
/// <param name="Semaphore">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Permits">How many permits it began with.</param>
/// <param name="Acquisitions">How often a permit was taken.</param>
/// <param name="Contended">How often the taker had to wait.</param>
/// <param name="MostInUse">How many permits were out at once, at most. One that comes without having been taken is a new one.</param>
/// <param name="WaitNs">Time from request to outcome (or the end of the timeline), summed over all threads.</param>
/// <param name="LongestWaitNs">The longest single such time.</param>
/// <param name="LongestWaitSequence">The request with which the longest wait began; null if nobody ever asked.</param>
public sealed record SemaphoreUse(
    int Semaphore,
    string Name,
    long Permits,
    long Acquisitions,
    long Contended,
    long MostInUse,
    long WaitNs,
    long LongestWaitNs,
    long? LongestWaitSequence);
