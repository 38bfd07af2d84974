namespace Playground.Timelines.Analysis;

/// <summary>One thread's place in a deadlock.</summary>
/// <param name="Thread">Who waits.</param>
/// <param name="Subject">For what: a lock, or a thread that is to end.</param>
/// <param name="Requested">The event with which the wait began.</param>
/// <param name="Holder">Who holds it, or the awaited thread itself.</param>
/// <param name="Acquired">The event with which the holder took it; -1 for a thread.</param>
internal readonly record struct DeadlockLink(int Thread, int Subject, long Requested, int Holder, long Acquired)
{
    /// <summary>Whether the wait is for the end of a thread.</summary>
    public bool IsJoin => Acquired < 0;
}
