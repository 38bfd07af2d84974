namespace Playground.Programs.Running;

/// <summary>What a thread waits for.</summary>
/// <param name="Text">In words.</param>
/// <param name="Holder">The letter of the thread that holds it.</param>
public sealed record SteppedWait(string Text, string? Holder);
