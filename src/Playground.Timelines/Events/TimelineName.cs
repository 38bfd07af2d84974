namespace Playground.Timelines.Events;

/// <summary>The name of a thread or subject, which events refer to by <paramref name="Id"/>.</summary>
/// <param name="Id">1, 2, 3 … in order of declaration, unique in the run.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What people call it: "Worker-2", "left fork".</param>
/// <param name="Initial">A variable's first value, a barrier's participants, a transfer's bytes, a semaphore's permits, 1 for a signal that is set, a queue's capacity; else 0.</param>
public sealed record TimelineName(int Id, NameKind Kind, string Text, long Initial = 0);
