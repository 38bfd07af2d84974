using Playground.Programs.Machine;

namespace Playground.Programs.Threads;

/// <summary>Something in a queue.</summary>
/// <param name="Number">Tells the recorded items of a queue apart.</param>
/// <param name="Item">It.</param>
internal readonly record struct QueuedItem([field: NotState] long Number, object Item);
