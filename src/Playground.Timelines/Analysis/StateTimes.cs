namespace Playground.Timelines.Analysis;

/// <summary>How long a thread was in each state, in ns. All but <paramref name="Holding"/> are disjoint.</summary>
/// <param name="Running">Able to run: neither waiting nor sleeping nor in a transfer.</param>
/// <param name="Waiting">Waiting for a lock, a barrier or the end of another thread.</param>
/// <param name="Holding">The part of <paramref name="Running"/> in which it held at least one lock.</param>
/// <param name="Sleeping">Asleep.</param>
/// <param name="Io">In a transfer.</param>
public sealed record StateTimes(long Running, long Waiting, long Holding, long Sleeping, long Io);
