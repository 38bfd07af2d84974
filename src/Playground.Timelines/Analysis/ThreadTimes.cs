namespace Playground.Timelines.Analysis;

/// <summary>What one thread spent its time with, from its start to its end or the end of the timeline.</summary>
/// <param name="Thread">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="StatesNs">The time in each state; all zero for a thread that never started.</param>
public sealed record ThreadTimes(int Thread, string Name, StateTimes StatesNs);
