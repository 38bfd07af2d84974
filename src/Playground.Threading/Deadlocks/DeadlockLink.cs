namespace Playground.Threading.Deadlocks;

/// <summary>One thread that can't go on.</summary>
/// <param name="Thread">Its name.</param>
/// <param name="WaitsFor">What it waits for.</param>
/// <param name="HeldBy">The thread that would have to act first, in a ring the next one; null if any could.</param>
public sealed record DeadlockLink(string Thread, string WaitsFor, string? HeldBy);
