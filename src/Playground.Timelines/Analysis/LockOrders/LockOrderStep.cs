namespace Playground.Timelines.Analysis.LockOrders;

/// <summary>A thread wanted a lock while it held another.</summary>
/// <param name="Thread">Who.</param>
/// <param name="Held">The lock that it held.</param>
/// <param name="Acquired">The event with which it had taken that.</param>
/// <param name="Wanted">The lock that it wanted.</param>
/// <param name="Requested">The event with which it did.</param>
/// <param name="Gates">What else it held: two threads that pass the same gate never meet.</param>
internal sealed record LockOrderStep(int Thread, int Held, long Acquired, int Wanted, long Requested, int[] Gates);
