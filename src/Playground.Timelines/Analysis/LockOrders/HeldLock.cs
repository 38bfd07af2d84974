namespace Playground.Timelines.Analysis.LockOrders;

/// <summary>A lock that a thread holds.</summary>
/// <param name="Lock">Which one.</param>
/// <param name="Acquired">The event with which it took it.</param>
internal readonly record struct HeldLock(int Lock, long Acquired);
