using Playground.Programs.Machine;

namespace Playground.Programs.Threads;

/// <summary>Work that waits for a thread of a pool.</summary>
/// <param name="Number">Tells the recorded items of a pool apart.</param>
/// <param name="Future">What will come of it.</param>
/// <param name="Work">What is to be called, and with what.</param>
internal readonly record struct QueuedWork([field: NotState] long Number, FutureState Future, object Work);
