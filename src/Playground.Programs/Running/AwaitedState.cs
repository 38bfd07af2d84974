namespace Playground.Programs.Running;

/// <summary>What a thread waits for.</summary>
/// <param name="Text">What people call it.</param>
/// <param name="Holder">The letter of the thread that holds it; null if none does.</param>
public sealed record AwaitedState(string Text, string? Holder);
