namespace Playground.Threading.Deadlocks;

/// <summary>One thread in a deadlock.</summary>
/// <param name="Thread">Its name.</param>
/// <param name="WaitsFor">The lock or thread that it waits for.</param>
/// <param name="HeldBy">The thread, next in the ring, that would have to act first.</param>
public sealed record DeadlockLink(string Thread, string WaitsFor, string HeldBy);
