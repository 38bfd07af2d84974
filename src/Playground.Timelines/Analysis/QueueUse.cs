namespace Playground.Timelines.Analysis;

/// <summary>How one queue was used.</summary>
/// <param name="Queue">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Capacity">How many items it has room for; 0 if there is no end to it.</param>
/// <param name="Puts">How many items were put in.</param>
/// <param name="Takes">How many items were taken out.</param>
/// <param name="LongestLength">How many items were in it at once, at most.</param>
/// <param name="PutWaitNs">Producers' time from request to outcome (or the end of the timeline), summed.</param>
/// <param name="TakeWaitNs">Consumers' time from request to outcome (or the end of the timeline), summed.</param>
public sealed record QueueUse(
    int Queue,
    string Name,
    long Capacity,
    long Puts,
    long Takes,
    long LongestLength,
    long PutWaitNs,
    long TakeWaitNs);
